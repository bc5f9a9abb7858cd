import { ChatError } from 'ngx-tencent-chat/client';

import { SdkMessage } from './sdk';
import { SdkHost, codeOf } from './sdk-host';

/** Told by the service: the own reaction is there already, nobody's is, only those of others are. */
const alreadySo: Readonly<Record<'on' | 'off', readonly unknown[]>> = {
  on: [23007],
  off: [23008, 23009],
};

/** Puts reactions on messages. */
export class Reactions {
  readonly #host: SdkHost;

  constructor(host: SdkHost) {
    this.#host = host;
  }

  /** Puts the own reaction on a message that was loaded or heard, or takes it away. */
  async set(messageId: string, reaction: string, on: boolean): Promise<void> {
    try {
      await this.#host.call((chat) => {
        const message: SdkMessage | null = chat.findMessage(messageId);
        if (!message) throw unknownMessage();
        return on
          ? chat.addMessageReaction(message, reaction)
          : chat.removeMessageReaction(message, reaction);
      });
    } catch (error) {
      if (!alreadySo[on ? 'on' : 'off'].includes(codeOf(error))) throw error;
    }
  }
}

function unknownMessage(): ChatError {
  const message = 'The message is not there: load it before reacting to it.';
  return new ChatError({ code: 'not-found', message, vendorCode: null, retryable: false });
}
