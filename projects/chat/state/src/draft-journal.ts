import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { DraftRow, readRow } from './draft-row';

/** Drafts as they were when a page was left, by conversation. */
export type DraftJournal = ReadonlyMap<ConversationId, DraftRow>;

/**
 * Notes drafts down in the last moment of a page: of what is on its way to IndexedDB by then, or still
 * waits for it to open, a browser keeps what it likes. What another window has noted later stays.
 */
export function noteDrafts(owner: UserId, drafts: DraftJournal): void {
  const noted = new Map(readJournal(owner));
  for (const [id, row] of drafts) {
    if (row.changedAt > (noted.get(id)?.changedAt ?? 0)) noted.set(id, row);
  }
  if (noted.size === 0) return;
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify([...noted]));
  } catch {
    // No storage, or none left: then it is as IndexedDB wants it.
  }
}

/** What was noted down and is not on the shelf yet. */
export function readJournal(owner: UserId): DraftJournal {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? '[]');
    return new Map(
      (noted as [ConversationId, unknown][]).flatMap(([id, value]) => {
        const row = readRow(value);
        return row ? [[id, row] as const] : [];
      }),
    );
  } catch {
    // No storage in this page, or not what was put there.
    return new Map();
  }
}

/** Takes the notes of a person from this device. */
export function eraseJournal(owner: UserId): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // No storage in this page: nothing was noted.
  }
}

function keyOf(owner: UserId): string {
  return `ngx-tencent-chat drafts ${owner}`;
}
