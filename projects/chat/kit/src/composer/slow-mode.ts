import { Room } from 'ngx-tencent-chat/models';
import { Thread } from 'ngx-tencent-chat/state';

import { ComposerOptions } from './composer-options';

/** How far back the own last message is looked for. */
const REACH = 200;

/** When the next message can be sent, in milliseconds since 1970; 0 if at once. */
export function slowUntil(
  { messages }: Thread,
  room: Room | null,
  { slowMode }: ComposerOptions,
): number {
  const own = messages.slice(-REACH).findLast((message) => message.own);
  if (!own) return 0;
  // Who looks after a group is not held back.
  if (room?.role === 'owner' || room?.role === 'admin' || own.status === 'failed') return 0;
  const seconds = typeof slowMode === 'number' ? slowMode : room ? slowMode(room) : 0;
  return seconds === 0 ? 0 : own.sentAt + seconds * 1000;
}
