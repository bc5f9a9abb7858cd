import { ChatClient, ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';
import { ConversationId, Message, Person, Quote, isBlank } from 'ngx-tencent-chat/models';

import { RetryTimers } from './retry-timers';
import { ThreadUpdater, applyMessages, applyStatus } from './thread-updaters';

/** What the outbox needs of the store that owns it. */
export interface OutboxHost {
  me(): Person | null;
  /** Whether calls reach the service right now. */
  open(): boolean;
  /** Own messages that the service has not stored, in the order of writing. */
  unsent(id: ConversationId): readonly Message[];
  update(id: ConversationId, updater: ThreadUpdater): void;
}

/** What a text may say besides. */
export interface MessageExtras {
  /** What it answers to. */
  readonly quote?: Quote | null;
  /** Who is mentioned: ids of people, and `everyone`. */
  readonly mentions?: readonly string[];
}

/** Failures that say nothing about the message: it waits for the next sign-in. */
const ofTheSignIn: readonly ChatErrorCode[] = ['not-signed-in', 'kicked-out', 'credential-refused'];

/**
 * Sends the messages of a conversation one after the other, in the order in which they were written.
 * A message that cannot be sent now waits, and those behind it wait for it; one that is refused steps
 * aside until its sender tries again.
 */
export class Outbox {
  readonly #client: ChatClient;
  readonly #host: OutboxHost;
  readonly #sending = new Set<ConversationId>();
  readonly #retries = new RetryTimers<ConversationId>();
  /** Rises when the person leaves, so that what is under way ends without a trace. */
  #turn = 0;

  constructor(client: ChatClient, host: OutboxHost) {
    this.#client = client;
    this.#host = host;
  }

  /** Shows a text as being sent, and sends it as soon as it can. Throws when it is blank. */
  add(conversationId: ConversationId, text: string, extras: MessageExtras = {}): Message {
    if (isBlank(text)) throw refusal('empty', 'A message needs something to say.');
    const message = { ...echo(conversationId, text, this.#author()), ...extras };
    this.#host.update(conversationId, applyMessages([message]));
    this.flush(conversationId);
    return message;
  }

  /** Sends a message again which was refused, or hurries one which waits. */
  retry(conversationId: ConversationId, key: string): void {
    const message = this.#host.unsent(conversationId).find((other) => other.key === key);
    if (message?.status === 'failed') {
      this.#host.update(conversationId, applyStatus(key, 'waiting'));
    }
    this.flush(conversationId);
  }

  /** Sends what waits, if the service can be reached. */
  flush(conversationId: ConversationId): void {
    this.#retries.cancel(conversationId);
    if (!this.#sending.has(conversationId)) void this.#drain(conversationId);
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    this.#sending.clear();
    this.#retries.clear();
  }

  async #drain(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    this.#sending.add(id);
    let next = this.#next(id);
    while (next && this.#host.open()) {
      const settled = await this.#send(id, next);
      if (turn !== this.#turn) return;
      if (!settled) break;
      this.#retries.settle(id);
      next = this.#next(id);
    }
    this.#sending.delete(id);
    this.#park(id);
    if (next && this.#host.open()) this.#retries.later(id, () => this.flush(id));
  }

  /** Sends one message. Resolves with whether it is done with, so that the next one may go. */
  async #send(id: ConversationId, message: Message): Promise<boolean> {
    const { key, body, quote, mentions } = message;
    const turn = this.#turn;
    this.#host.update(id, applyStatus(key, 'sending'));
    try {
      const text = body.type === 'text' ? body.text : '';
      const outgoing = {
        key,
        conversationId: id,
        body: { type: 'text', text },
        quote,
        mentions,
      } as const;
      const stored = await this.#client.send(outgoing);
      if (turn === this.#turn) this.#host.update(id, applyMessages([stored]));
      return true;
    } catch (error) {
      const failure = error instanceof ChatError ? error : null;
      if (turn !== this.#turn) return false;
      if (failure && (failure.retryable || ofTheSignIn.includes(failure.code))) {
        this.#host.update(id, applyStatus(key, 'waiting'));
        return false;
      }
      const code = failure?.code ?? 'refused';
      this.#host.update(id, applyStatus(key, 'failed', code));
      return true;
    }
  }

  #next(id: ConversationId): Message | undefined {
    return this.#host.unsent(id).find(({ status }) => status === 'sending' || status === 'waiting');
  }

  /** While nothing can be sent, nothing claims to be on its way. */
  #park(id: ConversationId): void {
    for (const { key, status } of this.#host.unsent(id)) {
      if (status === 'sending') this.#host.update(id, applyStatus(key, 'waiting'));
    }
  }

  #author(): Person {
    const me = this.#host.me();
    if (me) return me;
    throw refusal('not-signed-in', 'Sign in before sending: call login() and wait for it.');
  }
}

function refusal(code: ChatErrorCode, message: string): ChatError {
  return new ChatError({ code, message, vendorCode: null, retryable: false });
}

/** 128 random bits. Not `randomUUID`, which plain `http` pages do not have. */
function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function echo(conversationId: ConversationId, text: string, sender: Person): Message {
  return {
    key: makeKey(),
    id: null,
    conversationId,
    sender,
    own: true,
    sentAt: Date.now(),
    sequence: 0,
    status: 'sending',
    failure: null,
    read: false,
    receipt: null,
    wantsReceipt: false,
    recalled: false,
    recall: null,
    edited: false,
    version: 0,
    body: { type: 'text', text },
    mentions: [],
    quote: null,
    reactions: [],
    album: null,
  };
}
