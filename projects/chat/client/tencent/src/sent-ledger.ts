import { OutgoingMessage } from 'ngx-tencent-chat/client';

import { notSignedIn } from './client-errors';
import { HistoryEdge, Stretch } from './history-cursor';
import { HistoryPlaces } from './history-places';
import { SdkChat, SdkMessage } from './sdk';
import { SdkHost } from './sdk-host';
import { readKey } from './to-wire/message-key';
import { toWireTextMessage } from './to-wire/text-message';

/** How far back a message is looked for. */
const mostPages = 20;
/** How much the clocks of this device and of the service may differ. */
const clockErrorSeconds = 60;
/** Of how many messages it is remembered that they are stored. */
const mostStored = 200;

interface Entry {
  /** Null until the SDK has made it. */
  original: SdkMessage | null;
  /** The SDK's instance which made it; another one cannot send it. */
  chat: SdkChat | null;
  /** The send that is under way, if one is. */
  sending: Promise<SdkMessage> | null;
}

/**
 * Keeps the SDK's own object of every message that is not known to be stored. Sending it again has to
 * use the same object, so that the service recognises it. The last ones that are stored are remembered
 * too: whoever sends one of them again gets it, and the service hears nothing.
 */
export class SentLedger {
  readonly #host: SdkHost;
  readonly #places: HistoryPlaces;
  readonly #entries = new Map<string, Entry>();
  /** By key, the oldest first. */
  readonly #stored = new Map<string, SdkMessage>();

  constructor(host: SdkHost, places: HistoryPlaces) {
    this.#host = host;
    this.#places = places;
  }

  /** Sends a message, or waits for it if it is on its way. Resolves with the SDK's object. */
  async send(message: OutgoingMessage): Promise<SdkMessage> {
    const stored = this.#stored.get(message.key);
    if (stored) return stored;
    const entry = this.#entries.get(message.key) ?? { original: null, chat: null, sending: null };
    this.#entries.set(message.key, entry);
    entry.sending ??= this.#deliver(entry, message).finally(() => (entry.sending = null));
    return entry.sending;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#entries.clear();
    this.#stored.clear();
  }

  async #deliver(entry: Entry, message: OutgoingMessage): Promise<SdkMessage> {
    const known = await this.#recognise(entry, message);
    // The person has gone meanwhile: it would be sent by the next one.
    if (!known && this.#entries.get(message.key) !== entry) throw notSignedIn();
    const stored = known ?? (await this.#sendNew(entry, message));
    if (this.#entries.get(message.key) === entry) this.#confirm(message.key, stored);
    return stored;
  }

  #confirm(key: string, stored: SdkMessage): void {
    this.#entries.delete(key);
    this.#stored.set(key, stored);
    const [oldest] = this.#stored.keys();
    if (this.#stored.size > mostStored && oldest !== undefined) this.#stored.delete(oldest);
  }

  /** Sends a message that has been sent before so that the service recognises it. */
  async #recognise(entry: Entry, message: OutgoingMessage): Promise<SdkMessage | null> {
    const { original, chat } = entry;
    if (!original) return null;
    if (chat !== this.#host.chat) return this.#findStored(message, original.time);
    const { data } = await this.#host.call((sdk) => sdk.resendMessage(original));
    return data.message;
  }

  async #sendNew(entry: Entry, message: OutgoingMessage): Promise<SdkMessage> {
    const { chat } = this.#host;
    // Before the SDK is ready this is a promise that rejects, and awaiting it throws.
    const options = toWireTextMessage(message);
    const original = await this.#host.call((sdk) =>
      options.payload.atUserList
        ? sdk.createTextAtMessage(options)
        : sdk.createTextMessage(options),
    );
    Object.assign(entry, { original, chat });
    const { data } = await this.#host.call((sdk) => sdk.sendMessage(original));
    return data.message;
  }

  /** Whether the service has stored a message of an instance that is gone: looks at its history. */
  async #findStored(message: OutgoingMessage, since: number): Promise<SdkMessage | null> {
    const isIt = ({ flow, cloudCustomData }: SdkMessage) =>
      flow === 'out' && readKey(cloudCustomData) === message.key;
    let edge: HistoryEdge | null = null;
    for (let pages = 0; pages < mostPages; pages++) {
      const stretch: Stretch = await this.#places.read(message.conversationId, 'older', edge);
      const found = stretch.messages.find(isIt);
      if (found) return found;
      const [oldest] = stretch.messages;
      edge = stretch.older;
      if (!edge || !oldest || oldest.time < since - clockErrorSeconds) return null;
    }
    return null;
  }
}
