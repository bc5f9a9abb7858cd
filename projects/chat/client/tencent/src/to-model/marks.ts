import { ConversationMark, UnreadMention } from 'ngx-tencent-chat/models';

import { listOf, recordOf } from './told';

/**
 * The service's numbers for marks. Its own have the lowest bits; those of apps begin at the 33rd, which
 * makes 2 to the power of 32.
 */
export const wireMarks: Readonly<Record<ConversationMark, number>> = {
  starred: 1,
  unread: 2,
  folded: 4,
  hidden: 8,
  archived: 2 ** 32,
};

const marks = Object.entries(wireMarks) as readonly (readonly [ConversationMark, number])[];

/** The marks of a conversation that have a word here. */
export function toMarks(markList: unknown): readonly ConversationMark[] {
  const numbers = listOf(markList);
  return marks.filter(([, number]) => numbers.includes(number)).map(([mark]) => mark);
}

const toMe = 1;
const toAll = 2;
const toBoth = 3;

/** Whom unread messages name: the service says it once for each message. */
export function toMention(groupAtInfoList: unknown, unread: number): UnreadMention | null {
  if (unread === 0) return null;
  const types = listOf(groupAtInfoList).flatMap((one) => listOf(recordOf(one)['atTypeArray']));
  if (types.includes(toMe) || types.includes(toBoth)) return 'me';
  return types.includes(toAll) ? 'everyone' : null;
}
