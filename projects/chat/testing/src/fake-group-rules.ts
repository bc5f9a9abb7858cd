import { Group, MemberRole, Room } from 'ngx-tencent-chat/models';

/** What somebody can do with a group, as far as it hangs on what they are there. */
export type GroupAction =
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
  | 'mute-all';

/** Every member, owner and admins, the owner, every member but the owner, nobody. */
type Circle = 'all' | 'leaders' | 'owner' | 'others' | 'nobody';

const circles: Readonly<Record<Circle, readonly MemberRole[]>> = {
  all: ['owner', 'admin', 'member'],
  leaders: ['owner', 'admin'],
  owner: ['owner'],
  others: ['admin', 'member'],
  nobody: [],
};

const open: Readonly<Record<GroupAction, Circle>> = {
  invite: 'all',
  approve: 'leaders',
  remove: 'leaders',
  leave: 'others',
  dismiss: 'owner',
  'set-role': 'owner',
  transfer: 'owner',
  edit: 'leaders',
  'edit-rules': 'leaders',
  mute: 'leaders',
  'mute-all': 'leaders',
};

const work: Partial<Record<GroupAction, Circle>> = {
  remove: 'owner',
  leave: 'all',
  dismiss: 'nobody',
  'set-role': 'nobody',
  edit: 'all',
  'edit-rules': 'owner',
  mute: 'nobody',
  'mute-all': 'nobody',
};

const live: Partial<Record<GroupAction, Circle>> = {
  invite: 'nobody',
  approve: 'nobody',
  remove: 'nobody',
  'set-role': 'nobody',
  transfer: 'nobody',
  edit: 'owner',
  'edit-rules': 'owner',
  mute: 'owner',
  'mute-all': 'owner',
};

/** Whether the service's rules let somebody do this. */
export function mayDo(type: Room['type'], role: MemberRole | null, action: GroupAction): boolean {
  const special = type === 'work' ? work : type === 'live' ? live : {};
  return role !== null && circles[special[action] ?? open[action]].includes(role);
}

/** Who comes in where nobody has chosen. */
export function usualRules(type: Room['type']): Pick<Group, 'joinRule' | 'inviteRule'> {
  if (type === 'work') return { joinRule: 'closed', inviteRule: 'free' };
  if (type === 'public') return { joinRule: 'approval', inviteRule: 'closed' };
  return { joinRule: 'free', inviteRule: type === 'community' ? 'free' : 'closed' };
}

const ranks: Readonly<Record<MemberRole, number>> = { owner: 3, admin: 2, member: 1 };

/** Whether one stands above the other: only then may one send the other away, or silence them. */
export function outranks(one: MemberRole, other: MemberRole): boolean {
  return ranks[one] > ranks[other];
}
