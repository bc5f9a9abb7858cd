import { Message, Person } from 'ngx-tencent-chat/models';
import { Draft } from 'ngx-tencent-chat/state';
import { BoxContext } from 'ngx-tencent-chat/ui';

/** What a draft answers to or replaces, for its writer to see. */
export function contextOf(
  { editing, quote }: Draft,
  messages: readonly Message[],
  nameOf: (person: Person) => string,
): BoxContext | null {
  if (editing) {
    const body = messages.find(({ key }) => key === editing.key)?.body;
    const text = body?.type === 'text' ? body.text : '';
    return { kind: 'edit', sender: '', text: text.slice(0, 200) };
  }
  if (!quote) return null;
  // The quote itself has the name that others know.
  const quoted = messages.findLast(({ id }) => id === quote.place.id)?.sender;
  const sender = quoted ? nameOf(quoted) : quote.sender;
  return { kind: 'reply', sender, text: quote.text };
}
