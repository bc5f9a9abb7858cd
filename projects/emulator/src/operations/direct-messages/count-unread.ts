import type { Store } from '../../store/store.ts';

/** How many direct messages a user has not read, in all his conversations. */
export function countUnread(store: Store, userID: string): number {
  return store.conversations
    .peersOf(userID)
    .map((peer) => store.messages.between(userID, peer).unreadOf(userID))
    .reduce((sum, count) => sum + count, 0);
}
