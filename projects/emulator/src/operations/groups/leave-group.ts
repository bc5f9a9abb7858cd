import { Refusal } from '../../errors.ts';
import { sendNotice, tellOwnDevices } from '../../push/group-notices.ts';
import { postTip } from '../../push/group-tips.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandMember, demandRight, roleOf } from './demand.ts';
import { outranks } from './rights.ts';

/** How many members can be removed at once. */
const REMOVED_AT_ONCE = 500;

/** Lets the actor leave a group. A Work group that its owner leaves has none from then on. */
export function quitGroup(store: Store, groupId: string, actor: Actor): void {
  const group = demandGroup(store, groupId);
  demandRight(store, group, 'quit', actor);
  demandMember(store, groupId, actor.me);
  takeOut(store, group, actor.me);
  tellOwnDevices(store, group, { name: 'left' }, actor);
  postTip(store, group, { name: 'left', about: [actor.me] }, actor);
  tellWebhooks(group, 'Quit', [actor.me], actor);
}

/** How members are taken out of a group. */
export interface Removal {
  readonly reason?: string;
  /** Whether nobody in the group is told. */
  readonly silently?: boolean;
}

/** Takes members out of a group, and tells them and the others. Who is no member is passed over. */
export function removeMembers(
  store: Store,
  groupId: string,
  userIDs: readonly string[],
  { reason = '', silently = false }: Removal,
  actor: Actor,
): void {
  const group = demandGroup(store, groupId);
  if (userIDs.length > REMOVED_AT_ONCE) {
    throw new Refusal('tooManyAccountsAtOnce', `at most ${String(REMOVED_AT_ONCE)}`);
  }
  if (group.type === 'AVChatRoom') {
    throw new Refusal('groupTypeForbids', 'nobody is put out of a live room: mute or ban him');
  }
  demandRight(store, group, 'kick', actor);
  const leaving = [...new Set(userIDs)].filter((userID) =>
    store.groups.findMember(groupId, userID),
  );
  for (const userID of leaving) refuseRemoving(store, group, userID, actor);
  if (leaving.length === 0) return;
  for (const userID of leaving) takeOut(store, group, userID);
  if (!silently) {
    const fields = { RemarkInfo: reason };
    sendNotice(store, group, { name: 'removed', fields }, leaving, actor);
    postTip(store, group, { name: 'removed', about: leaving, fields }, actor);
  }
  tellWebhooks(group, 'Kicked', leaving, actor);
}

function refuseRemoving(store: Store, group: Group, userID: string, actor: Actor): void {
  if (actor.isAdmin) return;
  if (userID === actor.me) {
    throw new Refusal('invalidGroupRequest', 'nobody removes himself: quit the group');
  }
  const own = roleOf(store, group, actor.me);
  const other = roleOf(store, group, userID);
  if (own && other && outranks(own, other)) return;
  throw new Refusal('groupRoleTooLow', `${userID} is not below ${actor.me}`);
}

function takeOut(store: Store, group: Group, userID: string): void {
  store.groups.removeMember(group.id, userID);
  store.liveAudience.leave(group.id, userID);
  store.timelines.of(group.id).markLeft(userID);
  if (group.owner === userID) store.groups.update(group.id, { owner: '' });
}

function tellWebhooks(
  group: Group,
  how: 'Kicked' | 'Quit',
  userIDs: readonly string[],
  { webhooks, me, now }: Actor,
): void {
  webhooks.after('Group.CallbackAfterMemberExit', () => ({
    GroupId: group.id,
    Type: group.type,
    ExitType: how,
    Operator_Account: me,
    ExitMemberList: userIDs.map((userID) => ({ Member_Account: userID })),
    EventTime: now * 1000,
  }));
}
