import { Refusal } from '../../errors.ts';
import { sendNotice } from '../../push/group-notices.ts';
import type { Group, GroupType, InviteOption, JoinOption } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireFields } from '../../wire/to-wire-group.ts';
import type { Actor } from '../surroundings.ts';
import { putIntoGroup, type Newcomer } from './enter-group.ts';
import { chooseGroupId } from './group-id.ts';
import {
  mayJoinAnother,
  refuseLongTexts,
  refuseOneMore,
  refuseStrangers,
  refuseWrongFields,
} from './group-limits.ts';
import { typeRules } from './type-rules.ts';

/** How many users can be put into a group while it is created. */
const MEMBERS_AT_CREATION = 500;

/** As what somebody is in a group. */
export type Standing = Omit<Newcomer, 'userID'>;

/** The group that somebody wants. */
export interface GroupWish {
  readonly type: GroupType;
  readonly name: string;
  /** Drawn if it is left out. */
  readonly id?: string | undefined;
  /** Whose group it becomes. Without an owner, which only the app's server can want, if left out. */
  readonly owner?: string | undefined;
  /** Who else is in it from the start. */
  readonly members?: readonly string[];
  /** As what some of them are in it; only the app's server can say so. */
  readonly standings?: ReadonlyMap<string, Standing>;
  readonly introduction?: string | undefined;
  readonly notification?: string | undefined;
  readonly faceUrl?: string | undefined;
  readonly joinOption?: JoinOption | undefined;
  readonly inviteOption?: InviteOption | undefined;
  readonly maxMembers?: number | undefined;
  readonly supportsTopics?: boolean | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

/** A group, and who could not be put into it because he is in too many. */
export interface CreatedGroup {
  readonly group: Group;
  readonly leftOut: readonly string[];
}

/** Creates a group with its first members. They are told that they were added. */
export function createGroup(
  store: Store,
  wish: GroupWish,
  actor: Actor,
): CreatedGroup | Promise<CreatedGroup> {
  refuseUncreatable(store, wish, actor);
  return actor.webhooks.before(
    'Group.CallbackBeforeCreateGroup',
    () => ({ ...describeWish(wish, actor), CreateGroupNum: countOwned(store, wish.owner) }),
    () => {
      const created = plantGroup(store, wish, actor);
      tellWebhooks(created.group, wish, actor);
      return created;
    },
  );
}

/** Refuses a group that cannot be. */
export function refuseUncreatable(
  store: Store,
  wish: GroupWish,
  { me, isAdmin, policy }: Actor,
): void {
  const { type, name, owner, members = [] } = wish;
  if (type === 'Community' && !policy.communities) throw new Refusal('communitiesOff');
  if (name === '') throw new Refusal('invalidGroupRequest', 'Name must not be empty');
  if (!isAdmin && owner !== me) {
    throw new Refusal('invalidGroupRequest', `Owner_Account must be ${me}, who is signed in`);
  }
  if (wish.supportsTopics && type !== 'Community') {
    throw new Refusal('invalidGroupRequest', 'only a Community supports topics');
  }
  refuseLongTexts({
    Name: name,
    Introduction: wish.introduction,
    Notification: wish.notification,
    FaceUrl: wish.faceUrl,
  });
  refuseWrongFields('group', wish.custom ?? {});
  if (wish.joinOption && typeRules[type].joinOptionFixed) {
    throw new Refusal('invalidGroupRequest', `a ${type} group cannot choose ApplyJoinOption`);
  }
  refuseTooMany(store, wish, members, policy);
  refuseStandings(wish, policy);
  refuseStrangers(store, owner === undefined ? members : [owner, ...members]);
  if (owner !== undefined && type !== 'AVChatRoom') refuseOneMore(store, owner, policy);
}

function refuseStandings(
  { type, standings }: GroupWish,
  { adminsPerGroup }: Actor['policy'],
): void {
  const given = [...(standings?.values() ?? [])];
  const admins = given.filter(({ role }) => role === 'Admin');
  if (admins.length > 0 && type === 'Private') {
    throw new Refusal('groupTypeForbids', 'groups of this type have no administrators');
  }
  if (admins.length > adminsPerGroup) {
    throw new Refusal('invalidGroupRequest', `at most ${String(adminsPerGroup)} administrators`);
  }
  for (const { nameCard, custom = {} } of given) {
    refuseLongTexts({ NameCard: nameCard });
    refuseWrongFields('member', custom);
  }
}

function refuseTooMany(
  store: Store,
  { type, maxMembers = 0 }: GroupWish,
  members: readonly string[],
  policy: Actor['policy'],
): void {
  const most = policy.groupMembers[type];
  if (most > 0 && Math.max(maxMembers, members.length + 1) > most) {
    throw new Refusal('tooManyMembers', `at most ${String(most)}`);
  }
  if (type === 'AVChatRoom') {
    if (members.length > 0) throw new Refusal('groupTypeForbids', 'nobody is put into a live room');
    const rooms = store.groups.all().filter((group) => group.type === 'AVChatRoom');
    if (rooms.length >= policy.liveRooms) throw new Refusal('tooManyLiveRooms');
  }
  if (members.length > MEMBERS_AT_CREATION) {
    throw new Refusal('tooManyAccountsAtOnce', `at most ${String(MEMBERS_AT_CREATION)}`);
  }
}

/** Lets a group exist, and tells its first members that they are in it. */
export function plantGroup(store: Store, wish: GroupWish, actor: Actor): CreatedGroup {
  const group = store.groups.add(toGroup(store, wish, actor));
  const { owner } = wish;
  // Nobody is in a live room before he joins it, not even its owner.
  if (owner !== undefined && group.type !== 'AVChatRoom') {
    putIntoGroup(store, group, { userID: owner, role: 'Owner' }, actor.now);
  }
  const wanted = [...new Set(wish.members)].filter((userID) => userID !== owner);
  const added = wanted.filter((userID) => mayJoinAnother(store, userID, actor.policy));
  for (const userID of added) {
    putIntoGroup(store, group, { userID, ...wish.standings?.get(userID) }, actor.now);
  }
  sendNotice(store, group, { name: 'added' }, added, actor);
  return { group, leftOut: wanted.filter((userID) => !added.includes(userID)) };
}

function tellWebhooks(group: Group, wish: GroupWish, actor: Actor): void {
  actor.webhooks.after('Group.CallbackAfterCreateGroup', () => ({
    GroupId: group.id,
    ...describeWish(wish, actor),
    UserDefinedDataList: toWireFields(group.custom),
  }));
}

function toGroup(store: Store, wish: GroupWish, actor: Actor): Group {
  const { type } = wish;
  const rules = typeRules[type];
  return {
    id: chooseGroupId(store, type, wish.id, actor),
    type,
    name: wish.name,
    owner: wish.owner ?? '',
    introduction: wish.introduction ?? '',
    notification: wish.notification ?? '',
    faceUrl: wish.faceUrl ?? '',
    createdAt: actor.now,
    changedAt: actor.now,
    joinOption: wish.joinOption ?? rules.joinOption,
    inviteOption: wish.inviteOption ?? rules.inviteOption,
    maxMembers: wish.maxMembers ?? actor.policy.groupMembers[type],
    allMuted: false,
    supportsTopics: wish.supportsTopics ?? false,
    custom: wish.custom ?? {},
  };
}

function countOwned(store: Store, owner: string | undefined): number {
  return store.groups.all().filter((group) => group.owner === owner).length;
}

function describeWish(wish: GroupWish, { me, now }: Actor): WireBody {
  return {
    Operator_Account: me,
    Owner_Account: wish.owner ?? '',
    Type: wish.type,
    Name: wish.name,
    MemberList: (wish.members ?? []).map((userID) => ({ Member_Account: userID })),
    EventTime: now * 1000,
  };
}
