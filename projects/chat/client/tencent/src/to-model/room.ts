import { Member, MemberRole, Room, ConversationId } from 'ngx-tencent-chat/models';

import type { SdkGroup, SdkMember } from '../sdk-commands';
import { toPerson } from './person';

/** What kinds of group the service knows, in the port's words. */
export const roomTypes: Readonly<Record<string, Room['type']>> = {
  Private: 'work',
  Public: 'public',
  ChatRoom: 'meeting',
  Community: 'community',
  AVChatRoom: 'live',
  Live: 'live',
  Room: 'meeting',
};

const roles: Readonly<Record<string, MemberRole>> = {
  Owner: 'owner',
  Admin: 'admin',
  Member: 'member',
  Custom: 'member',
};

/** A group, for somebody in it; for others `mine` is null. */
export function toRoom(
  conversationId: ConversationId,
  group: SdkGroup,
  mine: SdkMember | null,
): Room {
  return {
    conversationId,
    type: roomTypes[group.type] ?? 'public',
    role: mine && (roles[mine.role ?? ''] ?? 'member'),
    mutedUntil: toMutedUntil(mine?.muteUntil),
    allMuted: group.muteAllMembers === true,
    blocked: false,
    memberCount: group.memberCount === '' ? 0 : (group.memberCount ?? 0),
  };
}

/** Somebody in a group, by the name they have there. */
export function toMember({ userID, nick, avatar, nameCard, role, muteUntil }: SdkMember): Member {
  return {
    ...toPerson(userID, nameCard || nick, avatar),
    role: roles[role ?? ''] ?? 'member',
    mutedUntil: toMutedUntil(muteUntil),
  };
}

function toMutedUntil(seconds: number | undefined): number {
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : 0;
}
