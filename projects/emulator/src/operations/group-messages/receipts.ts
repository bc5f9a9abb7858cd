import { refusals, type RefusalName } from '../../errors.ts';
import type { Policy } from '../../policy.ts';
import type { ReceiptCount } from '../../push/group-messages.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { GroupPlace } from './group-place.ts';

/** Why a message gets no receipts although its sender wants them: such a message is sent all the same. */
export function findReceiptRefusal(
  store: Store,
  { group }: GroupPlace,
  onlineOnly: boolean,
  policy: Policy,
): RefusalName | undefined {
  if (group.type === 'AVChatRoom' || group.type === 'Community') return 'groupTypeForbids';
  if (onlineOnly) return 'noReceiptsOnlineOnly';
  const isTooLarge = store.groups.memberCount(group.id) > policy.receiptGroupMembers;
  return isTooLarge ? 'tooManyForReceipts' : undefined;
}

/** The code of a refusal; 0 if there is none. */
export function codeOf(refusal: RefusalName | undefined): number {
  return refusal === undefined ? 0 : refusals[refusal].code;
}

/** How many of those who can read a message confirmed that they did. */
export function countReceipts(
  store: Store,
  place: GroupPlace,
  message: StoredGroupMessage,
): ReceiptCount {
  const read = message.receipts?.length ?? 0;
  return { message, read, unread: unreadersOf(store, place, message).length };
}

/** Who can read a message and has not confirmed that he did, in the order of the members. */
export function unreadersOf(
  store: Store,
  { group }: GroupPlace,
  message: StoredGroupMessage,
): string[] {
  const readers = new Set(message.receipts?.map(({ userID }) => userID));
  return store.groups
    .membersOf(group.id)
    .filter(({ joinedAfter, userID }) => joinedAfter < message.sequence || readers.has(userID))
    .map(({ userID }) => userID)
    .filter((userID) => userID !== message.from && !readers.has(userID))
    .filter((userID) => message.targets?.includes(userID) ?? true);
}
