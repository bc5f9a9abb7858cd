import type { Store } from '../../store/store.ts';
import type { GroupPlace } from './group-place.ts';

/** How far back deleting reaches. */
const NEWEST_ENTRIES = 1000;

/**
 * Deletes for all members what somebody wrote among the newest messages of a group. Nobody is told: who
 * has seen them already sees them until he reads the history again.
 */
export function eraseMessagesOf(
  store: Store,
  { group, timeline }: GroupPlace,
  sender: string,
): void {
  if (group.type === 'AVChatRoom') return;
  const members = store.groups.membersOf(group.id).map(({ userID }) => userID);
  for (const entry of timeline.downFrom(timeline.lastSequence, NEWEST_ENTRIES)) {
    if (entry.kind !== 'message' || entry.from !== sender) continue;
    timeline.update(entry, { deletedBy: [...new Set([...entry.deletedBy, ...members])] });
  }
}
