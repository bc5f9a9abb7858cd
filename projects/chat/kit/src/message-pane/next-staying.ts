import { Message } from 'ngx-tencent-chat/models';

/** The key of the message to go to when some go away: the next one that stays, or else the one before; ''. */
export function nextStaying(messages: readonly Message[], gone: readonly Message[]): string {
  const last = messages.findLastIndex(({ key }) => gone.some((each) => each.key === key));
  const stays = (message: Message): boolean => !gone.some(({ key }) => key === message.key);
  const next = messages.slice(last + 1).find(stays) ?? messages.slice(0, last).findLast(stays);
  return next?.key ?? '';
}
