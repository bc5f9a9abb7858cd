import type { Group } from '../store/groups/group.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from './connection.ts';
import type { PushEvent } from './events.ts';
import type { Pusher } from './pusher.ts';

/** Tells everybody who is in a group, on all devices but the acting one if it is given. */
export function tellMembers(
  store: Store,
  group: Group,
  event: PushEvent,
  { push, acting }: { readonly push: Pusher; readonly acting?: Connection | undefined },
): void {
  const userIDs = store.groups.membersOf(group.id).map(({ userID }) => userID);
  push.toUsers(userIDs, event, acting);
}
