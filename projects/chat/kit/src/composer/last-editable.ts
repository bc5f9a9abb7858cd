import { Message } from 'ngx-tencent-chat/models';

/** What somebody has said last, if it is a text that can be changed; null if not. */
export function lastEditable(
  messages: readonly Message[],
): { readonly key: string; readonly text: string } | null {
  const last = messages.findLast(({ own, body }) => own && body.type !== 'notice');
  if (!last || last.recalled || last.status !== 'sent' || last.body.type !== 'text') return null;
  return { key: last.key, text: last.body.text };
}
