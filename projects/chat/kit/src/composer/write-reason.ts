import { ChatIntl, formatMoment } from 'ngx-tencent-chat/i18n';
import { Room } from 'ngx-tencent-chat/models';
import { GroupEnding } from 'ngx-tencent-chat/state';

/**
 * Why somebody cannot write into a conversation; null if they can, or nobody knows.
 * @param name The other person's.
 * @param ending How a group came to be no longer theirs.
 */
export function reasonOf(
  room: Room | null,
  name: string,
  now: number,
  intl: ChatIntl,
  ending: GroupEnding | null = null,
): string | null {
  if (ending) return intl.groups.ended(ending.end, ending.by?.name ?? null);
  if (!room) return null;
  const { mutedUntil, allMuted, blocked, notMember } = intl.compose;
  // Whoever passes by a stream belongs to it.
  if (room.role === null && room.type !== 'direct' && room.type !== 'live') return notMember;
  if (room.blocked) return blocked(name);
  if (room.mutedUntil > now) return mutedUntil(formatMoment(intl, room.mutedUntil));
  return room.allMuted && room.role === 'member' ? allMuted : null;
}
