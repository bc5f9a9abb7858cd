import type { Surroundings } from '../operations/surroundings.ts';
import type { Group } from '../store/groups/group.ts';
import type { Store } from '../store/store.ts';
import { announceLive } from './announce-live.ts';
import type { Connection } from './connection.ts';
import type { PushEvent } from './events.ts';

/**
 * Tells everybody who is in a group, on all devices but the acting one if it is given. In a live room
 * it waits for those who poll, the acting device included.
 */
export function tellMembers(
  store: Store,
  group: Group,
  event: PushEvent,
  context: Pick<Surroundings, 'push' | 'now' | 'policy'> & {
    readonly acting?: Connection | undefined;
  },
): void {
  if (group.type === 'AVChatRoom' && announceLive(store, group.id, event, context)) return;
  const userIDs = store.groups.membersOf(group.id).map(({ userID }) => userID);
  context.push.toUsers(userIDs, event, context.acting);
}
