import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { ConversationId, OutgoingBody } from 'ngx-tencent-chat/models';

import { notSignedIn } from './client-errors';
import { Departure } from './departure';
import { preparePoster } from './film-poster';
import { HistoryEdge, Stretch } from './history-cursor';
import { HistoryPlaces } from './history-places';
import { MessageFinder, unknownMessage } from './message-finder';
import { SdkChat, SdkMessage } from './sdk';
import { SdkHost } from './sdk-host';
import { readOwnData } from './to-model/own-data';
import { toWireMessage } from './to-wire/message';
import { uploadsMissing } from './upload-errors';
import { Uploads } from './uploads';

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
  /** What goes up before it; the SDK keeps this copy for all its tries. */
  file: File | null;
  /** The send that is under way, if one is. */
  sending: Promise<SdkMessage> | null;
  readonly departure: Departure;
}

/** Whoever hears how much of a message's file is there, from 0 to 1. */
export type ProgressEar = (id: ConversationId, key: string, fraction: number) => void;

/** What sending needs of the rest of the client. */
export interface SendingDesk {
  readonly host: SdkHost;
  readonly places: HistoryPlaces;
  readonly finder: MessageFinder;
  readonly uploads: Uploads;
  readonly tellProgress: ProgressEar;
}

/**
 * Keeps the SDK's own object of every message that is not known to be stored. Sending it again has to
 * use the same object, so that the service recognises it. The last ones that are stored are remembered
 * too: whoever sends one of them again gets it, and the service hears nothing.
 */
export class SentLedger {
  readonly #desk: SendingDesk;
  readonly #host: SdkHost;
  readonly #entries = new Map<string, Entry>();
  /** By key, the oldest first. */
  readonly #stored = new Map<string, SdkMessage>();

  constructor(desk: SendingDesk) {
    this.#desk = desk;
    this.#host = desk.host;
  }

  /** Sends a message, or waits for it if it is on its way. Resolves with the SDK's object. */
  async send(message: OutgoingMessage): Promise<SdkMessage> {
    const stored = this.#stored.get(message.key);
    if (stored) return stored;
    if ('file' in message.body && !this.#desk.uploads.possible) throw uploadsMissing();
    const entry = this.#entries.get(message.key) ?? newEntry();
    this.#entries.set(message.key, entry);
    entry.sending ??= this.#start(entry, message).finally(() => (entry.sending = null));
    return entry.sending;
  }

  /** Calls off a message that has not left: its `send` rejects with `cancelled`, and nothing is sent. */
  cancel(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry?.departure.callOff()) return;
    this.#entries.delete(key);
    if (entry.file) this.#desk.uploads.end(entry.file);
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    for (const key of this.#entries.keys()) this.cancel(key);
    this.#entries.clear();
    this.#stored.clear();
  }

  async #start(entry: Entry, message: OutgoingMessage): Promise<SdkMessage> {
    entry.departure.beginAgain();
    try {
      // The SDK may come to an end much later, or never; whoever called it off knows at once.
      return await Promise.race([this.#deliver(entry, message), entry.departure.calledOff]);
    } catch (error) {
      throw this.#desk.uploads.explain(entry.file, error);
    }
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
    const { body } = message;
    const { maker, options, file } = toWireMessage(message, await this.#sourcesOf(body));
    const given = file ? { ...options, onProgress: this.#progressOf(message) } : options;
    // Before the SDK is ready this is a promise that rejects, and awaiting it throws.
    const original = await this.#host.call((sdk) => sdk[maker](given));
    const prepare =
      body.type === 'video' ? await preparePoster(this.#host, message, body) : undefined;
    if (entry.departure.isCalledOff) return entry.departure.calledOff;
    entry.departure.guard(original, prepare);
    Object.assign(entry, { original, chat, file });
    const { data } = await this.#host.call((sdk) => sdk.sendMessage(original));
    return data.message;
  }

  #progressOf({ conversationId, key }: OutgoingMessage): (fraction: number) => void {
    return (fraction) => {
      // The plugin divides by what the browser does not always know.
      if (fraction >= 0) this.#desk.tellProgress(conversationId, key, fraction);
    };
  }

  /** The SDK's own objects of what a message hands on. */
  async #sourcesOf(body: OutgoingBody): Promise<readonly SdkMessage[]> {
    const { finder } = this.#desk;
    if (body.type === 'forward') return [there(await finder.find(body.from, body.messageId))];
    if (body.type !== 'merged') return [];
    const found = await finder.findAll(body.from, body.messageIds);
    const sources = found.filter(({ isRevoked }) => isRevoked !== true);
    if (sources.length > 0) return sources;
    throw unknownMessage();
  }

  /** Whether the service has stored a message of an instance that is gone: looks at its history. */
  async #findStored(message: OutgoingMessage, since: number): Promise<SdkMessage | null> {
    const isIt = ({ flow, cloudCustomData }: SdkMessage) =>
      flow === 'out' && readOwnData(cloudCustomData).key === message.key;
    let edge: HistoryEdge | null = null;
    for (let pages = 0; pages < mostPages; pages++) {
      const stretch: Stretch = await this.#desk.places.read(message.conversationId, 'older', edge);
      const found = stretch.messages.find(isIt);
      if (found) return found;
      const [oldest] = stretch.messages;
      edge = stretch.older;
      if (!edge || !oldest || oldest.time < since - clockErrorSeconds) return null;
    }
    return null;
  }
}

function newEntry(): Entry {
  return { original: null, chat: null, file: null, sending: null, departure: new Departure() };
}

/** What was taken back is not handed on. */
function there(message: SdkMessage): SdkMessage {
  if (message.isRevoked !== true && message.isDeleted !== true) return message;
  throw unknownMessage();
}
