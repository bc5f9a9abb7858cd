import { EntryRule, GroupChange, NewGroup } from 'ngx-tencent-chat/models';

import type { SdkGroupWish } from '../sdk-group-commands';

/** The service's words for types of groups. */
export const wireGroupTypes: Readonly<Record<NewGroup['type'], string>> = {
  work: 'Private',
  public: 'Public',
  meeting: 'ChatRoom',
  community: 'Community',
  live: 'AVChatRoom',
};

const joinOptions: Readonly<Record<EntryRule, string>> = {
  free: 'FreeAccess',
  approval: 'NeedPermission',
  closed: 'DisableApply',
};

const inviteOptions = { ...joinOptions, closed: 'DisableInvite' };

/** What is to be different about a group, without what stays. */
export function toWireGroupChange(change: GroupChange): SdkGroupWish {
  const { name, avatarUrl, introduction, announcement, joinRule, inviteRule, allMuted } = change;
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(avatarUrl !== undefined && { avatar: avatarUrl }),
    ...(introduction !== undefined && { introduction }),
    ...(announcement !== undefined && { notification: announcement }),
    ...(joinRule !== undefined && { joinOption: joinOptions[joinRule] }),
    ...(inviteRule !== undefined && { inviteOption: inviteOptions[inviteRule] }),
    ...(allMuted !== undefined && { muteAllMembers: allMuted }),
  };
}
