import { ConversationId, Message, UserId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { unknownMessage } from './message-finder';
import { toMergedMessages } from './to-model/merged-messages';
import { toMessage } from './to-model/message';

/** Reads again what messages point at: what was handed on as one, files whose address has ended. */
export class Readings {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** What was handed on as one. */
  async loadMerged(id: ConversationId, messageId: string, me: UserId): Promise<readonly Message[]> {
    const message = await this.#desk.finder.find(id, messageId);
    if (message.type !== 'TIMRelayElem' || message.isRevoked === true) throw unknownMessage();
    // What is too long for a message lies elsewhere. The SDK writes it into the message it is given.
    const whole = message.payload?.['downloadKey']
      ? await this.#desk.host.call((chat) => chat.downloadMergerMessage(message))
      : message;
    return toMergedMessages(whole.payload?.['messageList'], me);
  }

  /** The message as the service has it now. */
  async renew(id: ConversationId, messageId: string, me: UserId): Promise<Message> {
    // The SDK would give what it has, with the address that has ended.
    const live = await this.#desk.finder.look(id, messageId);
    return there(toMessage(live, me));
  }
}

function there(message: Message | null): Message {
  if (message) return message;
  throw unknownMessage();
}
