import { ChatClient, ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Message,
  MessageBody,
  OutgoingBody,
  Person,
  isBlank,
} from 'ngx-tencent-chat/models';

import { hasFile, previewOf, toEchoBody } from './echo-body';
import { FileAddresses } from './file-addresses';
import { MessageExtras, makeEcho, makeKey, refusal } from './outgoing';
import { RetryTimers } from './retry-timers';
import { ThreadUpdater, applyCancelled, applyMessages, applyStatus } from './thread-updaters';

/** What the outbox needs of the store that owns it. */
export interface OutboxHost {
  me(): Person | null;
  /** Whether calls reach the service right now. */
  open(): boolean;
  /** Own messages that the service has not stored, in the order of writing. */
  unsent(id: ConversationId): readonly Message[];
  /** A message of a conversation, if it is loaded. */
  find(id: ConversationId, key: string): Message | undefined;
  /** Changes a conversation, whether or not it is kept by now. */
  put(id: ConversationId, updater: ThreadUpdater): void;
  /** The service's rules let the person not write there. */
  refused(id: ConversationId): void;
}

/** What is to be sent, and by which way. */
interface Outgoing {
  readonly id: ConversationId;
  readonly body: OutgoingBody;
  readonly lane: Lane;
}

/**
 * Two ways out of a conversation, each in the order of writing: files take their time, and what is
 * written after them does not wait for them.
 */
type Lane = 'words' | 'files';
type LaneKey = `${Lane} ${ConversationId}`;

const lanes: readonly Lane[] = ['words', 'files'];

/** Failures that say nothing about the message: it waits for the next sign-in. */
const ofTheSignIn: readonly ChatErrorCode[] = ['not-signed-in', 'kicked-out', 'credential-refused'];

/**
 * Sends the messages of a conversation one after the other, in the order in which they were written; those
 * with files beside those without. A message that cannot be sent now waits, and those behind it wait for
 * it; one that is refused steps aside until its sender tries again.
 */
export class Outbox {
  readonly #client: ChatClient;
  readonly #host: OutboxHost;
  /** What is to be sent, by key: a message only shows it. */
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #files = new FileAddresses();
  readonly #sending = new Set<LaneKey>();
  readonly #retries = new RetryTimers<LaneKey>();
  /** Rises when the person leaves, so that what is under way ends without a trace. */
  #turn = 0;

  constructor(client: ChatClient, host: OutboxHost) {
    this.#client = client;
    this.#host = host;
  }

  /**
   * Shows a message as being sent, and sends it as soon as it can. Throws when it is blank.
   * @param shown What it shows until then; by default what it is made of.
   */
  add(id: ConversationId, body: OutgoingBody, extras: MessageExtras, shown?: MessageBody): Message {
    if (body.type === 'text' && isBlank(body.text)) {
      throw refusal('empty', 'A message needs something to say.');
    }
    const key = makeKey();
    const author = this.#author();
    const echo = shown ?? toEchoBody(body, (file) => this.#files.make(key, file));
    const message = makeEcho(key, id, author, echo, extras);
    this.#outgoing.set(key, { id, body, lane: hasFile(body) ? 'files' : 'words' });
    this.#host.put(id, applyMessages([message]));
    this.flush(id);
    return message;
  }

  /** Sends a message again which was refused, or hurries one which waits. */
  retry(id: ConversationId, key: string): void {
    if (this.#find(id, key)?.status === 'failed') {
      this.#host.put(id, applyStatus(key, 'waiting'));
    }
    this.flush(id);
  }

  /** Takes a message away that is not stored; one that is all but stored shows again when it is. */
  cancel(id: ConversationId, key: string): void {
    const message = this.#find(id, key);
    if (!message) return;
    this.#drop(id, key);
    if (message.status === 'sending') this.#client.commands.cancelSend(key);
  }

  /** Sends what waits, if the service can be reached. */
  flush(id: ConversationId): void {
    this.#sweep(id);
    for (const lane of lanes) {
      this.#retries.cancel(`${lane} ${id}`);
      if (!this.#sending.has(`${lane} ${id}`)) void this.#drain(id, lane);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    this.#sending.clear();
    this.#retries.clear();
    this.#outgoing.clear();
    this.#files.clear();
  }

  async #drain(id: ConversationId, lane: Lane): Promise<void> {
    const turn = this.#turn;
    const here: LaneKey = `${lane} ${id}`;
    this.#sending.add(here);
    let next = this.#next(id, lane);
    while (next && this.#host.open()) {
      const settled = await this.#send(id, next);
      if (turn !== this.#turn) return;
      if (!settled) break;
      this.#retries.settle(here);
      next = this.#next(id, lane);
    }
    this.#sending.delete(here);
    this.#park(id, lane);
    if (next && this.#host.open()) this.#retries.later(here, () => this.flush(id));
  }

  /** Sends one message. Resolves with whether it is done with, so that the next one may go. */
  async #send(id: ConversationId, message: Message): Promise<boolean> {
    const { key, quote, mentions, wantsReceipt, album } = message;
    const body = this.#outgoing.get(key)?.body;
    if (!body) return true;
    const turn = this.#turn;
    this.#host.put(id, applyStatus(key, 'sending'));
    try {
      const outgoing = { key, conversationId: id, body, quote, mentions, wantsReceipt, album };
      const stored = await this.#client.send(outgoing);
      if (turn === this.#turn) this.#keep(id, stored);
      return true;
    } catch (error) {
      return turn === this.#turn && this.#settle(id, key, error);
    }
  }

  #keep(id: ConversationId, stored: Message): void {
    this.#host.put(id, applyMessages([stored]));
    this.#release(id, stored.key);
  }

  /** A message is stored: of its files, only the picture that shows it is needed. */
  #release(id: ConversationId, key: string): void {
    const shown = this.#host.find(id, key)?.body;
    this.#outgoing.delete(key);
    this.#files.takeBack(key, shown && previewOf(shown));
  }

  /** What history says is stored, although no answer ever said so, is done with. */
  #sweep(id: ConversationId): void {
    for (const [key, outgoing] of this.#outgoing) {
      if (outgoing.id === id && !this.#find(id, key)) this.#release(id, key);
    }
  }

  /** Returns whether a message that could not be sent is done with. */
  #settle(id: ConversationId, key: string, error: unknown): boolean {
    const failure = error instanceof ChatError ? error : null;
    if (failure?.code === 'cancelled') {
      this.#drop(id, key);
      return true;
    }
    if (failure && (failure.retryable || ofTheSignIn.includes(failure.code))) {
      this.#host.put(id, applyStatus(key, 'waiting'));
      return false;
    }
    this.#host.put(id, applyStatus(key, 'failed', failure?.code ?? 'refused'));
    if (failure?.code === 'not-allowed') this.#host.refused(id);
    return true;
  }

  #drop(id: ConversationId, key: string): void {
    this.#host.put(id, applyCancelled(key));
    this.#outgoing.delete(key);
    this.#files.takeBack(key);
  }

  #find(id: ConversationId, key: string): Message | undefined {
    return this.#host.unsent(id).find((other) => other.key === key);
  }

  #next(id: ConversationId, lane: Lane): Message | undefined {
    return this.#of(id, lane).find(({ status }) => status === 'sending' || status === 'waiting');
  }

  /** While nothing can be sent, nothing claims to be on its way. */
  #park(id: ConversationId, lane: Lane): void {
    for (const { key, status } of this.#of(id, lane)) {
      if (status === 'sending') this.#host.put(id, applyStatus(key, 'waiting'));
    }
  }

  #of(id: ConversationId, lane: Lane): readonly Message[] {
    return this.#host.unsent(id).filter(({ key }) => this.#outgoing.get(key)?.lane === lane);
  }

  #author(): Person {
    const me = this.#host.me();
    if (me) return me;
    throw refusal('not-signed-in', 'Sign in before sending: call login() and wait for it.');
  }
}
