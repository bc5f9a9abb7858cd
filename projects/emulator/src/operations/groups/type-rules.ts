import type { GroupType, InviteOption, JoinOption } from '../../store/groups/group.ts';

/** What a type of groups settles about coming in. */
interface TypeRules {
  readonly joinOption: JoinOption;
  /** Whether the join option cannot be chosen. */
  readonly joinOptionFixed: boolean;
  readonly inviteOption: InviteOption;
}

/** What goes for each type unless it is chosen otherwise. https://trtc.io/document/33529 */
export const typeRules: Record<GroupType, TypeRules> = {
  Private: { joinOption: 'DisableApply', joinOptionFixed: true, inviteOption: 'FreeAccess' },
  Public: { joinOption: 'NeedPermission', joinOptionFixed: false, inviteOption: 'DisableInvite' },
  ChatRoom: { joinOption: 'FreeAccess', joinOptionFixed: false, inviteOption: 'DisableInvite' },
  AVChatRoom: { joinOption: 'FreeAccess', joinOptionFixed: true, inviteOption: 'DisableInvite' },
  Community: { joinOption: 'FreeAccess', joinOptionFixed: false, inviteOption: 'FreeAccess' },
};
