import { Message } from 'ngx-tencent-chat/models';

import { Listed } from './list-draft';
import { momentOf } from './message-order';

/**
 * Messages are found by their moment, and without it by a look through them all from the newest one, as
 * it is rare: no index is kept, which would cost more memory than all else about a long conversation.
 */

interface Searchable {
  readonly length: number;
  findLastIndex(passes: (message: Message) => boolean): number;
}

/**
 * Where a copy of a message stands, or -1. A stored message keeps its time for ever, so only its own
 * moment is searched; unstored ones are few and stand at the end.
 */
export function indexOfCopy(
  messages: Listed<Message>,
  stored: number,
  { id, key, sentAt }: Pick<Message, 'id' | 'key' | 'sentAt'>,
): number {
  for (let index = stored; index < messages.length; index++) {
    if (messages.at(index)?.key === key) return index;
  }
  const { start, end } = momentOf(messages, stored, sentAt);
  for (let index = start; index < end; index++) {
    const other = messages.at(index);
    if (other?.key === key || (id !== null && other?.id === id)) return index;
  }
  return -1;
}

/** Where the stored message with this id stands, or -1. */
export function indexOfId(messages: Searchable, id: string): number {
  return messages.findLastIndex((message) => message.id === id);
}

/** Where the stored messages with these ids stand; nowhere, or at -1, those that are not there. */
export function indicesOfIds(
  messages: Searchable,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return new Map([[only, indexOfId(messages, only)]]);
  const wanted = new Set(ids);
  const indices = new Map<string, number>();
  let index = messages.length;
  messages.findLastIndex(({ id }) => {
    index--;
    if (id !== null && wanted.delete(id)) indices.set(id, index);
    return wanted.size === 0;
  });
  return indices;
}
