import { sendNotice } from '../../push/group-notices.ts';
import { inGroup } from '../../store/conversation-ref.ts';
import type { Store } from '../../store/store.ts';
import { forgetTopics } from '../communities/destroy-topics.ts';
import { forgetRoom } from '../live-rooms/forget-room.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight } from './demand.ts';

/** Ends a group: members, messages, everything of it is forgotten, and everybody in it is told. */
export function destroyGroup(store: Store, groupId: string, actor: Actor): void {
  const group = demandGroup(store, groupId);
  demandRight(store, group, 'destroy', actor);
  const userIDs = store.groups.membersOf(groupId).map(({ userID }) => userID);
  sendNotice(store, group, { name: 'destroyed' }, userIDs, actor);
  for (const userID of userIDs) store.conversations.unlist(userID, inGroup(groupId));
  forgetTopics(store, groupId);
  store.groups.remove(groupId);
  forgetRoom(store, groupId);
  store.timelines.remove(groupId);
  store.applications.removeGroup(groupId);
  store.groupAttributes.remove(groupId);
  store.groupCounters.remove(groupId);
  actor.webhooks.after('Group.CallbackAfterGroupDestroyed', () => ({
    GroupId: groupId,
    Type: group.type,
    Owner_Account: group.owner,
    Name: group.name,
    ...(group.type !== 'Community' && {
      MemberList: userIDs.map((userID) => ({ Member_Account: userID })),
    }),
    EventTime: actor.now * 1000,
  }));
}
