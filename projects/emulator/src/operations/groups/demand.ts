import { Refusal } from '../../errors.ts';
import type { Group, Member, MemberRole } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { findRefusal, type GroupAction } from './rights.ts';

/** The group of this id. Refuses if there is none. */
export function demandGroup(store: Store, groupId: string): Group {
  const group = store.groups.find(groupId);
  if (!group) throw new Refusal('groupNotFound', groupId);
  return group;
}

/** The member of a group. Refuses if he is none. */
export function demandMember(store: Store, groupId: string, userID: string): Member {
  const member = store.groups.findMember(groupId, userID);
  if (!member) throw new Refusal('notInGroup', userID);
  return member;
}

/** The role of somebody in a group; the owner of a live room has it without being in the room. */
export function roleOf(store: Store, group: Group, userID: string): MemberRole | undefined {
  if (group.owner === userID) return 'Owner';
  return store.groups.findMember(group.id, userID)?.role;
}

/** Whether somebody may do something in a group. The app's own server may do everything. */
export function mayAct(store: Store, group: Group, action: GroupAction, actor: Actor): boolean {
  return (
    actor.isAdmin || findRefusal(group.type, roleOf(store, group, actor.me), action) === undefined
  );
}

/** Refuses what the role of the actor in the group does not allow. */
export function demandRight(store: Store, group: Group, action: GroupAction, actor: Actor): void {
  if (actor.isAdmin) return;
  const role = roleOf(store, group, actor.me);
  const refusal = findRefusal(group.type, role, action);
  if (refusal) throw new Refusal(refusal, `${action} in ${group.id}: ${role ?? 'no member'}`);
}

/** The owner and the administrators of a group. */
export function findLeaders(store: Store, group: Group): string[] {
  return store.groups
    .membersOf(group.id)
    .filter(({ role }) => role !== 'Member')
    .map(({ userID }) => userID);
}
