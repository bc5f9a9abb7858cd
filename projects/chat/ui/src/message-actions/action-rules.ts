import { ActionContext } from './message-action';

/** Whether it can be done, or why not. */
export type Verdict = boolean | string;

const MINUTE = 60_000;

/** Whether the service has the message: what happened in a group is no message. */
export function isStored({ message }: ActionContext): boolean {
  return message.id !== null && message.status === 'sent' && message.body.type !== 'notice';
}

/** Whether it is stored and was not taken back. */
export function isShown(context: ActionContext): boolean {
  return isStored(context) && !context.message.recalled;
}

/** Whether there is a text to be copied. */
export function hasText({ message, text }: ActionContext): boolean {
  return !message.recalled && text !== '';
}

/** What is said of something that needs the connection too. */
export function alsoOnline({ online, words }: ActionContext, verdict: Verdict): Verdict {
  return verdict === true && !online ? words.why.offline : verdict;
}

/** Whether the signed-in person may write in the conversation; yes while that is not known. */
export function canWrite({ room, words, now }: ActionContext): Verdict {
  if (room === null) return true;
  const { why } = words;
  if (room.blocked) return why.blocked;
  if (room.type === 'direct') return true;
  if (room.role === null) return why.left;
  if (room.mutedUntil > now) return why.muted;
  return room.allMuted && room.role === 'member' ? why.allMuted : true;
}

/** Pins are for groups; in the largest ones for those who look after them. */
export function mayPin(context: ActionContext): Verdict {
  const { room, words } = context;
  if (!isShown(context) || room === null || room.type === 'direct' || room.type === 'live')
    return false;
  if (room.role === null) return words.why.left;
  const forAll = room.type !== 'community' || room.role !== 'member';
  return forAll ? alsoOnline(context, true) : words.why.adminsOnly;
}

/** Own messages for a while; those of others by owner and admins of a group. */
export function mayRecall(context: ActionContext): Verdict {
  const { message, now, recallWindow, room, words } = context;
  const rules = room?.role === 'owner' || room?.role === 'admin';
  if (!isShown(context) || !(message.own || rules)) return false;
  if (now - message.sentAt >= recallWindow) {
    // Of messages of others nobody expects it.
    return message.own ? words.why.tooOld(Math.round(recallWindow / MINUTE)) : false;
  }
  return alsoOnline(context, true);
}
