import { Message } from 'ngx-tencent-chat/models';
import { GroupPlace } from '../message-bubble/message-bubble';

/** How far apart messages of one sender may be and still belong together. */
const TOGETHER = 5 * 60_000;

/** What a message's neighbours make of it. */
export interface GroupedMessage {
  readonly place: GroupPlace;
  /** Whether it is the first of its day. */
  readonly opensDay: boolean;
}

/** The messages before and after one; null at the edges. */
export interface Neighbours {
  readonly before: Message | null;
  readonly after: Message | null;
}

/**
 * Where a message stands among its neighbours: joined with those which the same person wrote on the
 * same day within five minutes. `divided` tells whether a line stands above it, which parts a group.
 */
export function groupMessage(
  message: Message,
  { before, after }: Neighbours,
  dayOf: (at: number) => string,
  divided: (message: Message) => boolean,
): GroupedMessage {
  const opensDay = before === null || dayOf(before.sentAt) !== dayOf(message.sentAt);
  const closesDay = after !== null && dayOf(after.sentAt) !== dayOf(message.sentAt);
  const joinsBefore =
    before !== null && !opensDay && !divided(message) && belongTogether(before, message);
  const joinsAfter =
    after !== null && !closesDay && !divided(after) && belongTogether(message, after);
  return { place: placeOf(joinsBefore, joinsAfter), opensDay };
}

function belongTogether(earlier: Message, later: Message): boolean {
  if (earlier.body.type === 'notice' || later.body.type === 'notice') return false;
  return earlier.sender.id === later.sender.id && later.sentAt - earlier.sentAt <= TOGETHER;
}

function placeOf(joinsBefore: boolean, joinsAfter: boolean): GroupPlace {
  if (joinsBefore) return joinsAfter ? 'middle' : 'last';
  return joinsAfter ? 'first' : 'single';
}
