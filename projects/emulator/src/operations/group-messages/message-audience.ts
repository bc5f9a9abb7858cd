import type { GroupMessageDraft } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { GroupPlace } from './group-place.ts';

/** Who gets a message: all members, or of them the sender and those to whom alone he sent it. */
export function audienceOf(
  store: Store,
  { group }: GroupPlace,
  { from, targets }: GroupMessageDraft,
): string[] {
  if (targets) {
    const all = [...new Set([from, ...targets])];
    return all.filter((userID) => store.groups.findMember(group.id, userID));
  }
  return store.groups.membersOf(group.id).map(({ userID }) => userID);
}
