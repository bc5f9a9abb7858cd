import { ConversationId, EntryRule, Group } from 'ngx-tencent-chat/models';

import type { SdkGroup } from '../sdk-commands';
import { toPerson } from './person';
import { roomTypes } from './room';

const rules: Readonly<Record<string, EntryRule>> = {
  FreeAccess: 'free',
  NeedPermission: 'approval',
  DisableApply: 'closed',
  DisableInvite: 'closed',
};

/** A copy of what the SDK knows of a group. */
export function toGroup(conversationId: ConversationId, group: SdkGroup): Group {
  const { groupID, type, joinOption = '', inviteOption = '', memberCount } = group;
  const { name, avatarUrl } = toPerson(groupID, group.name, group.avatar);
  const known = roomTypes[type] ?? 'public';
  return {
    conversationId,
    id: groupID,
    type: known === 'direct' ? 'public' : known,
    name,
    avatarUrl,
    introduction: group.introduction ?? '',
    announcement: group.notification ?? '',
    ownerId: known === 'live' ? null : group.ownerID || null,
    joinRule: rules[joinOption] ?? 'closed',
    inviteRule: rules[inviteOption] ?? 'closed',
    memberCount: memberCount === '' ? 0 : (memberCount ?? 0),
    maxMembers: group.maxMemberCount || null,
    hasTopics: group.isSupportTopic === true,
    createdAt: (group.createTime || 0) * 1_000,
  };
}
