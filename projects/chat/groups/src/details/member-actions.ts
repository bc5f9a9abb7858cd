import { MemberAction } from 'ngx-tencent-chat/i18n';
import { GroupAction, GroupRights, Member } from 'ngx-tencent-chat/models';

import { OfferedMemberAction } from './member-menu';

/** Which right each needs; null for none. */
const needs: Readonly<Record<MemberAction, GroupAction | null>> = {
  profile: null,
  message: null,
  promote: 'set-role',
  demote: 'set-role',
  mute: 'mute',
  unmute: 'mute',
  transfer: 'transfer',
  remove: 'remove',
};

/**
 * What can be done with a member: what a type of group does not have, and what nobody would look for, is
 * left out.
 */
export function offerMemberActions(
  { may }: GroupRights,
  member: Member,
  now: number,
): readonly OfferedMemberAction[] {
  const muted = member.mutedUntil > now;
  const actions: readonly MemberAction[] = [
    'profile',
    'message',
    member.role === 'admin' ? 'demote' : 'promote',
    muted ? 'unmute' : 'mute',
    'transfer',
    'remove',
  ];
  return actions.flatMap((action): readonly OfferedMemberAction[] => {
    const right = needs[action];
    if (right === null) return [{ action, why: null }];
    const answer = may(right, member.role);
    if (answer === true) return [{ action, why: null }];
    const sought = answer === 'not-below' || (right !== 'set-role' && right !== 'transfer');
    const hidden = answer === 'never' || answer === 'not-member' || !sought;
    return hidden ? [] : [{ action, why: answer }];
  });
}
