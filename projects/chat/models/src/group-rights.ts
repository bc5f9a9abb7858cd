import { Group } from './group';
import { MemberRole, Room } from './room';

/**
 * What somebody can do in a group.
 *
 * - `edit`: name, picture, introduction, announcement.
 * - `edit-rules`: who comes in.
 * - `mute`: let a member not write for a while; `mute-all`: let nobody but owner and admins write.
 * - `recall-others`: take back what others have written.
 */
export type GroupAction =
  | 'write'
  | 'invite'
  | 'approve'
  | 'remove'
  | 'leave'
  | 'dismiss'
  | 'set-role'
  | 'transfer'
  | 'edit'
  | 'edit-rules'
  | 'mute'
  | 'mute-all'
  | 'pin'
  | 'recall-others'
  | 'manage-topics';

/**
 * Why somebody may not do something in a group.
 *
 * - `never`: groups of this type do not have it.
 * - `owner-stays`: an owner hands the group over first.
 * - `not-below`: the other one is an owner, or an admin as they are.
 * - `no-invites`: the group lets nobody be invited.
 * - `muted`, `all-muted`: they, or all members, may not write.
 */
export type GroupRefusal =
  | 'not-member'
  | 'owner-only'
  | 'leaders-only'
  | 'never'
  | 'owner-stays'
  | 'not-below'
  | 'no-invites'
  | 'muted'
  | 'all-muted';

/** What the signed-in person may do in a group. */
export interface GroupRights {
  /**
   * Whether they may: true, or why not.
   *
   * @param role What the one is to whom it would be done, where it is done to somebody.
   */
  readonly may: (action: GroupAction, role?: MemberRole) => true | GroupRefusal;
}

/** Who may: every member, owner and admins, the owner, every member but the owner, nobody. */
type Circle = 'all' | 'leaders' | 'owner' | 'others' | 'nobody';
type Row = readonly [work: Circle, open: Circle, meeting: Circle, community: Circle, live: Circle];

const columns = { work: 0, public: 1, meeting: 2, community: 3, live: 4 } as const;

const circles: Readonly<Record<Circle, readonly MemberRole[]>> = {
  all: ['owner', 'admin', 'member'],
  leaders: ['owner', 'admin'],
  owner: ['owner'],
  others: ['admin', 'member'],
  nobody: [],
};

/** The documented table: https://trtc.io/document/33529. */
// prettier-ignore
const table: Readonly<Record<GroupAction, Row>> = {
  //                 work       public     meeting    community  live
  write:           ['all',     'all',     'all',     'all',     'all'],
  invite:          ['all',     'all',     'all',     'all',     'nobody'],
  approve:         ['leaders', 'leaders', 'leaders', 'leaders', 'nobody'],
  remove:          ['owner',   'leaders', 'leaders', 'leaders', 'nobody'],
  leave:           ['all',     'others',  'others',  'others',  'others'],
  dismiss:         ['nobody',  'owner',   'owner',   'owner',   'owner'],
  'set-role':      ['nobody',  'owner',   'owner',   'owner',   'nobody'],
  transfer:        ['owner',   'owner',   'owner',   'owner',   'nobody'],
  edit:            ['all',     'leaders', 'leaders', 'leaders', 'owner'],
  'edit-rules':    ['owner',   'leaders', 'leaders', 'leaders', 'owner'],
  mute:            ['nobody',  'leaders', 'leaders', 'leaders', 'owner'],
  'mute-all':      ['nobody',  'leaders', 'leaders', 'leaders', 'owner'],
  pin:             ['all',     'all',     'all',     'nobody',  'nobody'],
  'recall-others': ['owner',   'leaders', 'leaders', 'leaders', 'leaders'],
  'manage-topics': ['nobody',  'nobody',  'nobody',  'leaders', 'nobody'],
};

/** What is done only to those who stand below. */
const downwards: readonly GroupAction[] = ['remove', 'mute', 'set-role', 'transfer'];
const ranks: Readonly<Record<MemberRole, number>> = { owner: 3, admin: 2, member: 1 };

/**
 * What the signed-in person may do in a group, by the rules of the service. Direct conversations refuse
 * everything but writing.
 *
 * @param group Where it is known: whether people may be invited is said there.
 * @param now In milliseconds since 1970; the present by default.
 */
export function rightsIn(
  room: Room,
  group?: Pick<Group, 'inviteRule'> | null,
  now: number = Date.now(),
): GroupRights {
  return {
    may: (action, role) =>
      refusalByRole(room, action) ??
      (role ? refusalByRank(room, action, role) : null) ??
      refusalByState(room, { action, group, now }) ??
      true,
  };
}

function refusalByRole({ type, role }: Room, action: GroupAction): GroupRefusal | null {
  if (type === 'direct') return action === 'write' ? null : 'never';
  const circle = table[action][columns[type]];
  // Whoever passes by a stream may write.
  if (type === 'live' && action === 'write') return null;
  if (role === null) return 'not-member';
  if (circles[circle].includes(role)) return null;
  if (circle === 'nobody') return 'never';
  if (circle === 'others') return 'owner-stays';
  return circle === 'owner' ? 'owner-only' : 'leaders-only';
}

function refusalByRank(room: Room, action: GroupAction, other: MemberRole): GroupRefusal | null {
  if (!downwards.includes(action) || room.role === null) return null;
  return ranks[room.role] > ranks[other] ? null : 'not-below';
}

interface Wish {
  readonly action: GroupAction;
  readonly group: Pick<Group, 'inviteRule'> | null | undefined;
  readonly now: number;
}

function refusalByState(room: Room, { action, group, now }: Wish): GroupRefusal | null {
  const { role, mutedUntil, allMuted } = room;
  if (action === 'invite' && group?.inviteRule === 'closed') return 'no-invites';
  if (action !== 'write') return null;
  if (mutedUntil > now) return 'muted';
  return allMuted && role !== 'owner' && role !== 'admin' ? 'all-muted' : null;
}
