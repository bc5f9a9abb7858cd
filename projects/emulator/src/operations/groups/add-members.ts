import { Refusal } from '../../errors.ts';
import { sendNotice } from '../../push/group-notices.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import { toMemberExtraInfo } from '../../wire/to-wire-group.ts';
import type { Actor } from '../surroundings.ts';
import { demandGroup, demandRight, findLeaders, mayAct } from './demand.ts';
import { enterGroup } from './enter-group.ts';
import { mayJoinAnother, refuseOverfull } from './group-limits.ts';

/** How many users can be added at once. */
const ADDED_AT_ONCE = 300;

/** What became of each user who was to be added, in the numbers of the wire. */
export const additions = {
  failed: 0,
  added: 1,
  memberAlready: 2,
  waiting: 3,
  overLimit: 4,
} as const;

export type Addition = (typeof additions)[keyof typeof additions];

/** What became of a user who was to be added. */
export interface AddedMember {
  readonly userID: string;
  readonly result: Addition;
}

/** How users are brought into a group. */
export interface Adding {
  /** Whether nobody in the group is told. */
  readonly silently?: boolean;
}

/**
 * Brings users into a group. Where the group or the app wants it, they come in only after a leader, or
 * they themselves, agreed.
 */
export function addMembers(
  store: Store,
  groupId: string,
  userIDs: readonly string[],
  actor: Actor,
  adding: Adding = {},
): AddedMember[] | Promise<AddedMember[]> {
  const group = demandGroup(store, groupId);
  const wanted = [...new Set(userIDs)];
  if (wanted.length > ADDED_AT_ONCE) {
    throw new Refusal('tooManyAccountsAtOnce', `at most ${String(ADDED_AT_ONCE)}`);
  }
  refuseInviting(store, group, actor);
  return actor.webhooks.before(
    'Group.CallbackBeforeInviteJoinGroup',
    () => ({
      GroupId: group.id,
      Type: group.type,
      Operator_Account: actor.me,
      DestinationMembers: wanted.map((userID) => ({ Member_Account: userID })),
      EventTime: actor.now * 1000,
    }),
    ({ RefusedMembers_Account: refused = [] }) => {
      // Much can have happened while the app's server was asked.
      const current = demandGroup(store, groupId);
      refuseInviting(store, current, actor);
      return add(store, current, { wanted, refused, ...adding }, actor);
    },
  );
}

function refuseInviting(store: Store, group: Group, actor: Actor): void {
  if (group.type === 'AVChatRoom') {
    throw new Refusal('groupTypeForbids', 'nobody is brought into a live room');
  }
  demandRight(store, group, 'invite', actor);
  if (!actor.isAdmin && group.inviteOption === 'DisableInvite') {
    throw new Refusal('inviteDisabled', group.id);
  }
}

/** Who is to be brought in, and whom the app's server does not want. */
interface Invitation extends Adding {
  readonly wanted: readonly string[];
  readonly refused: readonly string[];
}

function add(
  store: Store,
  group: Group,
  { wanted, refused, silently = false }: Invitation,
  actor: Actor,
): AddedMember[] {
  const wait = findWait(store, group, actor);
  const members = wanted.map((userID): AddedMember => {
    const result = refused.includes(userID)
      ? additions.failed
      : foresee(store, group, userID, wait === undefined, actor);
    return { userID, result };
  });
  const newcomers = members.filter(({ result }) => result === additions.added);
  refuseOverfull(store, group, newcomers.length);
  for (const { userID, result } of members) {
    if (wait && result === additions.waiting) invite(store, group, userID, wait, actor);
  }
  enterGroup(
    store,
    group,
    newcomers.map(({ userID }) => userID),
    'invited',
    actor,
    silently ? 'nobody' : { name: 'added' },
  );
  return members;
}

/** For whose word an invitation waits, if it does. */
type Wait = 'approval' | 'consent';

function findWait(store: Store, group: Group, actor: Actor): Wait | undefined {
  if (actor.isAdmin) return undefined;
  const needsApproval = group.inviteOption === 'NeedPermission';
  if (needsApproval && !mayAct(store, group, 'approve', actor)) return 'approval';
  return actor.policy.inviteesAgree ? 'consent' : undefined;
}

function foresee(
  store: Store,
  group: Group,
  userID: string,
  comesAtOnce: boolean,
  { policy }: Actor,
): Addition {
  if (!store.people.has(userID)) return additions.failed;
  if (store.groups.findMember(group.id, userID)) return additions.memberAlready;
  if (!mayJoinAnother(store, userID, policy)) return additions.overLimit;
  return comesAtOnce ? additions.added : additions.waiting;
}

function invite(store: Store, group: Group, userID: string, kind: Wait, actor: Actor): void {
  const application = store.applications.file({
    kind,
    groupId: group.id,
    userID,
    inviter: actor.me,
    note: '',
    time: actor.now,
    authentication: `auth-${String(actor.drawNumber())}`,
  });
  const fields = {
    Authentication: application.authentication,
    MsgKey: application.key,
    MemberList_Account: [userID],
    MsgMemberExtraInfoList: [toMemberExtraInfo(store, userID)],
  };
  const deciders = kind === 'consent' ? [userID] : findLeaders(store, group);
  sendNotice(store, group, { name: 'invited', fields }, deciders, actor);
}
