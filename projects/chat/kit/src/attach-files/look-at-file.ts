import { FileRefusalReason } from 'ngx-tencent-chat/i18n';

import { FileKind, FileType, activeEndings, fileTypes, programEndings } from './file-kinds';

/** How much of a file tells what it is, in bytes. */
export const HEAD = 64;

/** What a file is, whatever it says of itself. */
export interface FileLook {
  readonly kind: FileKind;
  readonly type: string;
  /** Its name as it may be sent. */
  readonly name: string;
}

/**
 * What a file is by its name and its first bytes; or why it is not sent.
 * @param claimed Its name.
 * @param head Its first bytes.
 */
export function lookAtFile(claimed: string, head: Uint8Array): FileLook | FileRefusalReason {
  const name = cleanName(claimed);
  const ending = endingOf(name);
  const found = typeOf(head);
  if (found?.family === 'program' || programEndings.has(ending)) return 'program';
  if (activeEndings.has(ending)) return { kind: 'file', type: 'application/octet-stream', name };
  const said = fileTypes.filter(({ endings }) => endings.includes(ending));
  const family = said[0]?.family;
  if (family && found?.family !== family) return 'disguised';
  if (!found) return { kind: 'file', type: 'application/octet-stream', name };
  if (family) return { kind: found.kind, type: found.type, name: withEnding(name, found) };
  if (ending === '') return { ...found, name: withEnding(name, found) };
  return { kind: 'file', type: 'application/octet-stream', name };
}

/** Whether a file is one of those that `<input accept>` would let through. */
export function isAccepted(accept: string, { name, type }: FileLook): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return (
    wanted.length === 0 ||
    wanted.some((each) => {
      if (each.startsWith('.')) return name.toLowerCase().endsWith(each);
      if (each.endsWith('/*')) return each === '*/*' || type.startsWith(each.slice(0, -1));
      return each === type;
    })
  );
}

/** A name without what hides its ending: control signs, changes of direction, paths, dots at its end. */
export function cleanName(name: string): string {
  const seen = name
    .normalize()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/[\s.]+$/u, '')
    .replace(/^[\s]+/u, '');
  return seen === ''
    ? 'file'
    : seen.length <= 150
      ? seen
      : `${seen.slice(0, 120)}….${endingOf(seen)}`;
}

function endingOf(name: string): string {
  return (/\.([^.\s]{1,10})$/.exec(name)?.[1] ?? '').toLowerCase();
}

function withEnding(name: string, { endings }: FileType): string {
  const ending = endingOf(name);
  if (endings.includes(ending)) return name;
  const bare = ending === '' ? name : name.slice(0, -ending.length - 1);
  return `${bare}.${endings[0] ?? 'bin'}`;
}

function typeOf(head: Uint8Array): FileType | undefined {
  const hex = Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return fileTypes.find(({ marks }) => marks.every(([at, bytes]) => hex.startsWith(bytes, at * 2)));
}
