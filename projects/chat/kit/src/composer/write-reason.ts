import { ChatIntl, formatMoment } from 'ngx-tencent-chat/i18n';
import { Room } from 'ngx-tencent-chat/models';

/**
 * Why somebody cannot write into a conversation; null if they can, or nobody knows.
 * @param name The other person's.
 */
export function reasonOf(
  room: Room | null,
  name: string,
  now: number,
  intl: ChatIntl,
): string | null {
  if (!room) return null;
  const { mutedUntil, allMuted, blocked, notMember } = intl.compose;
  // Whoever passes by a stream belongs to it.
  if (room.role === null && room.type !== 'direct' && room.type !== 'live') return notMember;
  if (room.blocked) return blocked(name);
  if (room.mutedUntil > now) return mutedUntil(formatMoment(intl, room.mutedUntil));
  return room.allMuted && room.role === 'member' ? allMuted : null;
}
