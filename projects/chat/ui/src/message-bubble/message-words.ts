import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageBody, Person, Recall } from 'ngx-tencent-chat/models';
import { MessageTypes } from '../message-types/message-types';

/** The part of a message that its words come from. */
export interface MessageContent {
  readonly body: MessageBody;
  readonly own: boolean;
  readonly recalled: boolean;
  /** Null where nobody has to be told. */
  readonly sender?: Person | null;
  /** Who took it back, where that is known. */
  readonly recall?: Recall | null;
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
  const { recall } = message;
  const line = recalledBy(message, sender, intl);
  return recall?.reason ? intl.types.recalledBecause(line, recall.reason) : line;
}

/** The sender, as a rule; in a group, those who look after it may too. */
function recalledBy(message: MessageContent, name: string, intl: ChatIntl): string {
  const by = message.recall?.by;
  if (by && message.sender && by.id !== message.sender.id) {
    return intl.types.recalledFor(by.name, message.own ? intl.you : name);
  }
  return message.own ? intl.recalledByYou : intl.recalledBy(name);
}
