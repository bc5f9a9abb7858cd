import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageBody } from 'ngx-tencent-chat/models';
import { MessageTypes } from '../message-types/message-types';

/** The part of a message that its words come from. */
export interface MessageContent {
  readonly body: MessageBody;
  readonly own: boolean;
  readonly recalled: boolean;
}

const builtIn = new MessageTypes();

/** What a message says, in words: its text as written, or what stands in for it. */
export function wordsOf(
  message: MessageContent,
  sender: string,
  intl: ChatIntl,
  types: MessageTypes = builtIn,
): string {
  return recalledWords(message, sender, intl) ?? types.preview(message.body, intl);
}

/** What is spoken of a message when it arrives. */
export function spokenWordsOf(
  message: MessageContent,
  sender: string,
  intl: ChatIntl,
  types: MessageTypes,
): string {
  return recalledWords(message, sender, intl) ?? types.spoken(message.body, intl);
}

function recalledWords(message: MessageContent, sender: string, intl: ChatIntl): string | null {
  if (!message.recalled) return null;
  return message.own ? intl.recalledByYou : intl.recalledBy(sender);
}
