import { ChatIntl, dayOf, formatMonth } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';

/** What was sent in one month. */
export interface SharedMonth {
  readonly id: string;
  readonly name: string;
  readonly messages: readonly Message[];
}

/** Messages by month, in the order in which they are. */
export function toMonths(messages: readonly Message[], intl: ChatIntl): readonly SharedMonth[] {
  const months = new Map<string, { id: string; name: string; messages: Message[] }>();
  for (const message of messages) {
    const id = dayOf(intl, message.sentAt).slice(0, 7);
    const month = months.get(id) ?? { id, name: formatMonth(intl, message.sentAt), messages: [] };
    month.messages.push(message);
    months.set(id, month);
  }
  return [...months.values()];
}
