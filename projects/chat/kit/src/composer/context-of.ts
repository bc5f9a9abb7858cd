import { Message } from 'ngx-tencent-chat/models';
import { Draft } from 'ngx-tencent-chat/state';
import { BoxContext } from 'ngx-tencent-chat/ui';

/** What a draft answers to or replaces, for its writer to see. */
export function contextOf(
  { editing, quote }: Draft,
  messages: readonly Message[],
): BoxContext | null {
  if (editing) {
    const body = messages.find(({ key }) => key === editing.key)?.body;
    const text = body?.type === 'text' ? body.text : '';
    return { kind: 'edit', sender: '', text: text.slice(0, 200) };
  }
  return quote && { kind: 'reply', sender: quote.sender, text: quote.text };
}
