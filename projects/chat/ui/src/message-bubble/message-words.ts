import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageBody } from 'ngx-tencent-chat/models';

/** The part of a message that its words come from. */
export interface MessageContent {
  readonly body: MessageBody;
  readonly own: boolean;
  readonly recalled: boolean;
}

/** What a message says, in words: its text as written, or what stands in for it. */
export function wordsOf(message: MessageContent, sender: string, intl: ChatIntl): string {
  if (message.recalled) return message.own ? intl.recalledByYou : intl.recalledBy(sender);
  const { body } = message;
  if (body.type === 'text') return body.text;
  if (body.type === 'image') return intl.image;
  return intl.unknownMessage(body.type === 'unknown' ? body.kind : body.type);
}
