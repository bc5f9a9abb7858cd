import type { RefusalName } from '../../errors.ts';
import type { GroupType, MemberRole } from '../../store/groups/group.ts';

/** What somebody can do with a group, as far as it hangs on his role. */
export type GroupAction =
  | 'read'
  | 'invite'
  | 'approve'
  | 'kick'
  | 'quit'
  | 'destroy'
  | 'setRole'
  | 'transfer'
  | 'editProfile'
  | 'editRules'
  | 'muteMember'
  | 'muteAll'
  | 'setNameCard'
  | 'recallOthers'
  | 'writeAttributes'
  | 'writeCounters'
  | 'pinMessage'
  | 'manageTopics'
  | 'banMember'
  | 'markMember';

/** Who may: every member, owner and administrators, the owner, every member but the owner, nobody. */
type Circle = 'members' | 'leaders' | 'owner' | 'others' | 'nobody';

const roles: Record<Circle, readonly MemberRole[]> = {
  members: ['Owner', 'Admin', 'Member'],
  leaders: ['Owner', 'Admin'],
  owner: ['Owner'],
  others: ['Admin', 'Member'],
  nobody: [],
};

type Row = readonly [work: Circle, open: Circle, meeting: Circle, live: Circle, community: Circle];

const columns: Record<GroupType, 0 | 1 | 2 | 3 | 4> = {
  Private: 0,
  Public: 1,
  ChatRoom: 2,
  AVChatRoom: 3,
  Community: 4,
};

/** The documented table: https://trtc.io/document/33529. What the app's own server does skips it. */
// prettier-ignore
const circles: Record<GroupAction, Row> = {
  //                 Work       Public     Meeting    live       Community
  read:            ['members', 'members', 'members', 'members', 'members'],
  invite:          ['members', 'members', 'members', 'nobody',  'members'],
  approve:         ['leaders', 'leaders', 'leaders', 'nobody',  'leaders'],
  kick:            ['owner',   'leaders', 'leaders', 'nobody',  'leaders'],
  quit:            ['members', 'others',  'others',  'others',  'others'],
  destroy:         ['nobody',  'owner',   'owner',   'owner',   'owner'],
  setRole:         ['nobody',  'owner',   'owner',   'nobody',  'owner'],
  transfer:        ['owner',   'owner',   'owner',   'nobody',  'owner'],
  editProfile:     ['members', 'leaders', 'leaders', 'owner',   'leaders'],
  editRules:       ['owner',   'leaders', 'leaders', 'owner',   'leaders'],
  muteMember:      ['nobody',  'leaders', 'leaders', 'owner',   'leaders'],
  muteAll:         ['nobody',  'leaders', 'leaders', 'owner',   'leaders'],
  setNameCard:     ['members', 'members', 'members', 'nobody',  'members'],
  recallOthers:    ['owner',   'leaders', 'leaders', 'leaders', 'leaders'],
  writeAttributes: ['members', 'members', 'members', 'members', 'members'],
  writeCounters:   ['members', 'members', 'members', 'members', 'members'],
  pinMessage:      ['members', 'members', 'members', 'nobody',  'nobody'],
  manageTopics:    ['nobody',  'nobody',  'nobody',  'nobody',  'leaders'],
  banMember:       ['nobody',  'nobody',  'nobody',  'owner',   'nobody'],
  markMember:      ['nobody',  'nobody',  'nobody',  'owner',   'nobody'],
};

/**
 * Says why somebody may not do something in a group of a type; nothing if he may.
 *
 * @param role his role; none if he is no member.
 */
export function findRefusal(
  type: GroupType,
  role: MemberRole | undefined,
  action: GroupAction,
): RefusalName | undefined {
  if (role === undefined) return 'notInGroup';
  const circle = circles[action][columns[type]];
  if (roles[circle].includes(role)) return undefined;
  if (circle === 'nobody') return 'groupTypeForbids';
  return action === 'quit' ? 'ownerMayNotLeave' : 'groupRoleTooLow';
}

/** Whether a role stands above another one: only then may one kick, mute or rename the other. */
export function outranks(role: MemberRole, other: MemberRole): boolean {
  return rank[role] > rank[other];
}

const rank: Record<MemberRole, number> = { Owner: 3, Admin: 2, Member: 1 };
