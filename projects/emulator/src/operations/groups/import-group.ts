import { Refusal } from '../../errors.ts';
import { inGroup } from '../../store/conversation-ref.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { additions, type AddedMember } from './add-members.ts';
import { plantGroup, refuseUncreatable, type GroupWish } from './create-group.ts';
import { demandGroup } from './demand.ts';
import { putIntoGroup, type Newcomer } from './enter-group.ts';
import { mayJoinAnother, refuseOverfull } from './group-limits.ts';

/** A group of another chat service. */
export interface ImportedGroup extends GroupWish {
  /** The second in which it was created there. */
  readonly createdAt: number;
}

/** Brings in a group of another chat service. The app's server is neither asked nor told. */
export function importGroup(store: Store, wish: ImportedGroup, actor: Actor): Group {
  const { createdAt } = wish;
  if (createdAt > actor.now) {
    throw new Refusal('invalidGroupRequest', 'CreateTime lies in the future');
  }
  refuseUncreatable(store, wish, actor);
  const { group } = plantGroup(store, { ...wish, members: [] }, { ...actor, now: createdAt });
  return group;
}

/** A member of a group of another chat service. */
export interface ImportedMember extends Newcomer {
  /** How many of the messages that were imported before he has not read. */
  readonly unread: number;
}

/** Brings in members of a group of another chat service. They see all of its history; nobody is told. */
export function importMembers(
  store: Store,
  groupId: string,
  newcomers: readonly ImportedMember[],
  actor: Actor,
): AddedMember[] {
  const group = demandGroup(store, groupId);
  const admins = newcomers.filter(({ role }) => role === 'Admin');
  if (group.type === 'AVChatRoom' || (group.type === 'Private' && admins.length > 0)) {
    throw new Refusal('groupTypeForbids', group.type);
  }
  refuseOverfull(store, group, newcomers.length);
  return newcomers.map((newcomer) => importMember(store, group, newcomer, actor));
}

function importMember(
  store: Store,
  group: Group,
  { unread, ...newcomer }: ImportedMember,
  { now, policy }: Actor,
): AddedMember {
  const { userID } = newcomer;
  if (!store.people.has(userID)) return { userID, result: additions.failed };
  if (store.groups.findMember(group.id, userID)) return { userID, result: additions.memberAlready };
  if (!mayJoinAnother(store, userID, policy)) return { userID, result: additions.overLimit };
  const timeline = store.timelines.of(group.id);
  const member = putIntoGroup(store, group, newcomer, now);
  store.groups.setMember({ ...member, joinedAfter: 0 });
  timeline.setUnread(userID, unread);
  if (timeline.lastSequence > 0) store.conversations.list(userID, inGroup(group.id));
  return { userID, result: additions.added };
}
