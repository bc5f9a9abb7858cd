import { OutgoingMessage } from 'ngx-tencent-chat/client';

import { SdkAnswer, SdkChat, SdkMessage } from './sdk';
import { SdkHost } from './sdk-host';
import { toWireTextMessage } from './to-wire/text-message';

interface Entry {
  readonly original: SdkMessage;
  /** The SDK's instance which made it; another one cannot send it. */
  readonly chat: SdkChat | null;
  /** The send that is under way, if one is. */
  sending: Promise<SdkMessage> | null;
}

/**
 * Keeps the SDK's own object of every message that is not known to be stored. Sending it again has to
 * use the same object, so that the service recognises it.
 */
export class SentLedger {
  readonly #host: SdkHost;
  readonly #entries = new Map<string, Entry>();

  constructor(host: SdkHost) {
    this.#host = host;
  }

  /** Sends a message, or waits for it if it is on its way. Resolves with the SDK's object. */
  async send(message: OutgoingMessage): Promise<SdkMessage> {
    const known = this.#entries.get(message.key);
    if (known?.sending) return known.sending;
    if (known?.chat === this.#host.chat) {
      const { original } = known;
      return this.#follow(known, message.key, (chat) => chat.resendMessage(original));
    }
    const { chat } = this.#host;
    // Before the SDK is ready this is a promise that rejects, and awaiting it throws.
    const original = await this.#host.call((sdk) =>
      sdk.createTextMessage(toWireTextMessage(message)),
    );
    const entry: Entry = { original, chat, sending: null };
    this.#entries.set(message.key, entry);
    return this.#follow(entry, message.key, (sdk) => sdk.sendMessage(original));
  }

  /** Forgets everything: the person or the SDK's instance is gone. */
  clear(): void {
    this.#entries.clear();
  }

  #follow(
    entry: Entry,
    key: string,
    send: (chat: SdkChat) => Promise<SdkAnswer<{ readonly message: SdkMessage }>>,
  ): Promise<SdkMessage> {
    entry.sending = this.#host.call(send).then(
      ({ data }) => {
        this.#entries.delete(key);
        return data.message;
      },
      (error: unknown) => {
        entry.sending = null;
        throw error;
      },
    );
    return entry.sending;
  }
}
