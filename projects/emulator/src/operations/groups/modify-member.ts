import { Refusal } from '../../errors.ts';
import { sendNotice, tellOwnDevices } from '../../push/group-notices.ts';
import { postTip } from '../../push/group-tips.ts';
import type { Group, Member, MessageFlag } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandMember, demandRight, roleOf } from './demand.ts';
import { refuseLongTexts, refuseWrongFields } from './group-limits.ts';
import { outranks } from './rights.ts';

/** What shall be different about a member; what is left out stays. */
export interface MemberChange {
  readonly role?: 'Admin' | 'Member' | undefined;
  readonly nameCard?: string | undefined;
  /** For how many seconds he may not speak; 0 lets him speak again. */
  readonly mutedFor?: number | undefined;
  readonly flag?: MessageFlag | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

/** Changes a member of a group. All that is asked for is allowed, or nothing of it happens. */
export function modifyMember(
  store: Store,
  groupId: string,
  userID: string,
  change: MemberChange,
  actor: Actor,
): void {
  const group = demandGroup(store, groupId);
  demandRight(store, group, 'read', actor);
  const member = demandMember(store, groupId, userID);
  const { role, nameCard, mutedFor, flag, custom } = change;
  if (role !== undefined) refuseRole(store, group, member, role, actor);
  if (nameCard !== undefined) refuseNameCard(store, group, member, nameCard, actor);
  if (mutedFor !== undefined) refuseMute(store, group, member, actor);
  if (flag !== undefined && !actor.isAdmin && userID !== actor.me) {
    throw new Refusal('groupRoleTooLow', 'everybody chooses for himself how he hears of messages');
  }
  if (custom !== undefined) {
    refuseForeign(store, group, member, actor);
    refuseWrongFields('member', { ...member.custom, ...custom });
  }
  if (role !== undefined) setRole(store, group, userID, role, actor);
  if (nameCard !== undefined) setNameCard(store, group, userID, nameCard, actor);
  if (mutedFor !== undefined) mute(store, group, userID, mutedFor, actor);
  if (flag !== undefined) setFlag(store, group, userID, flag, actor);
  if (custom !== undefined)
    update(store, group, userID, { custom: { ...member.custom, ...custom } });
}

function refuseRole(
  store: Store,
  group: Group,
  member: Member,
  role: 'Admin' | 'Member',
  actor: Actor,
): void {
  if (group.type === 'Private' || group.type === 'AVChatRoom') {
    throw new Refusal('groupTypeForbids', 'groups of this type have no administrators');
  }
  demandRight(store, group, 'setRole', actor);
  if (member.role === 'Owner') throw new Refusal('groupRoleTooLow', 'the owner stays the owner');
  const admins = store.groups.membersOf(group.id).filter((other) => other.role === 'Admin');
  const { adminsPerGroup } = actor.policy;
  if (role === 'Admin' && member.role !== 'Admin' && admins.length >= adminsPerGroup) {
    throw new Refusal('invalidGroupRequest', `at most ${String(adminsPerGroup)} administrators`);
  }
}

function refuseNameCard(
  store: Store,
  group: Group,
  member: Member,
  nameCard: string,
  actor: Actor,
): void {
  demandRight(store, group, 'setNameCard', actor);
  refuseForeign(store, group, member, actor);
  refuseLongTexts({ NameCard: nameCard });
}

function refuseMute(store: Store, group: Group, member: Member, actor: Actor): void {
  if (group.type === 'Private') throw new Refusal('groupTypeForbids', 'Work groups mute nobody');
  demandRight(store, group, 'muteMember', actor);
  if (member.role === 'Owner') throw new Refusal('groupRoleTooLow', 'nobody mutes the owner');
  if (member.userID === actor.me) throw new Refusal('groupRoleTooLow', 'nobody mutes himself');
  refuseForeign(store, group, member, actor);
}

/** Refuses to change somebody else, unless he stands below. */
function refuseForeign(store: Store, group: Group, member: Member, actor: Actor): void {
  if (actor.isAdmin || member.userID === actor.me) return;
  const own = roleOf(store, group, actor.me);
  if (own && outranks(own, member.role)) return;
  throw new Refusal('groupRoleTooLow', `${member.userID} is not below ${actor.me}`);
}

function setRole(
  store: Store,
  group: Group,
  userID: string,
  role: 'Admin' | 'Member',
  actor: Actor,
): void {
  if (!update(store, group, userID, { role })) return;
  const name = role === 'Admin' ? 'madeAdmin' : 'unmadeAdmin';
  sendNotice(store, group, { name }, [userID], actor);
  postTip(store, group, { name, about: [userID] }, actor);
}

function setNameCard(
  store: Store,
  group: Group,
  userID: string,
  nameCard: string,
  actor: Actor,
): void {
  if (!update(store, group, userID, { nameCard })) return;
  const fields = { MsgMemberInfo: [{ User_Account: userID, NameCard: nameCard }] };
  postTip(store, group, { name: 'nameCardChanged', about: [userID], fields }, actor);
}

function mute(store: Store, group: Group, userID: string, seconds: number, actor: Actor): void {
  const mutedUntil = seconds === 0 ? 0 : actor.now + seconds;
  if (!update(store, group, userID, { mutedUntil })) return;
  const fields = { MsgMemberInfo: [{ User_Account: userID, ShutupTime: seconds }] };
  postTip(store, group, { name: 'muteChanged', about: [userID], fields }, actor);
}

function setFlag(
  store: Store,
  group: Group,
  userID: string,
  flag: MessageFlag,
  actor: Actor,
): void {
  if (!update(store, group, userID, { flag })) return;
  if (userID === actor.me) {
    tellOwnDevices(store, group, { name: 'flagChanged', fields: { MsgFlag: flag } }, actor);
  }
}

/** Writes down what is different. Says whether anything is. */
function update(store: Store, group: Group, userID: string, change: Partial<Member>): boolean {
  const member = demandMember(store, group.id, userID);
  const changed = { ...member, ...change };
  if (JSON.stringify(changed) === JSON.stringify(member)) return false;
  store.groups.setMember(changed);
  return true;
}
