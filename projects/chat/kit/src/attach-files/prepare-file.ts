import { FileRefusalFacts, FileRefusalReason } from 'ngx-tencent-chat/i18n';
import type { Attachment } from 'ngx-tencent-chat/state';

import { FileLook, HEAD, isAccepted, lookAtFile } from './look-at-file';
import { Shrink, prepareImage } from './prepare-image';
import { prepareVideo } from './prepare-video';

/** What may be attached. */
export interface FileRules {
  /** As in `<input accept>`; '' for all. */
  readonly accept: string;
  /** In bytes, each. */
  readonly maxFileBytes: number;
  /** In bytes, each picture once it has been made smaller. Larger ones are sent as files. */
  readonly maxImageBytes: number;
  /** How pictures are made smaller; null to send them as they are. */
  readonly shrink: Shrink | null;
}

/** A file that was looked at: it can be sent, or it is said why not. */
export type PreparedFile =
  { readonly body: Attachment['body'] } | { readonly refusal: FileRefusalFacts };

/** Looks at a file, and makes it ready to be sent. Nothing of it leaves the device. */
export async function prepareFile(
  file: File,
  as: 'media' | 'file',
  rules: FileRules,
): Promise<PreparedFile> {
  const { maxFileBytes } = rules;
  if (file.size === 0) return refuse(file, 'empty');
  if (file.size > maxFileBytes) return refuse(file, 'too-large', maxFileBytes);
  let look: FileLook | FileRefusalReason;
  try {
    look = lookAtFile(file.name, new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  } catch {
    // It has been moved or changed since, or may not be read.
    return refuse(file, 'unreadable');
  }
  if (typeof look === 'string') return refuse(file, look);
  if (!isAccepted(rules.accept, look)) return refuse(file, 'not-accepted');
  const clean = new File([file], look.name, { type: look.type, lastModified: file.lastModified });
  return toBody(clean, as === 'file' ? 'file' : look.kind, rules);
}

async function toBody(file: File, kind: FileLook['kind'], rules: FileRules): Promise<PreparedFile> {
  const plain = { type: 'file', file } as const;
  if (kind === 'file') return { body: plain };
  if (kind === 'video') return { body: (await prepareVideo(file)) ?? plain };
  try {
    const shrink = rules.shrink ?? { maxSide: Infinity, quality: 0.9 };
    const image = await prepareImage(file, shrink);
    return { body: image && image.file.size <= rules.maxImageBytes ? image : plain };
  } catch {
    // It begins like a picture and is none: broken, or made to look like one.
    return refuse(file, 'unreadable');
  }
}

function refuse(file: File, reason: FileRefusalReason, limit = 0): PreparedFile {
  return { refusal: { name: file.name, reason, limit } };
}
