import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Message, Person, isBlank } from 'ngx-tencent-chat/models';

import { applyEdited, applyRecalled, applyRenewed } from './fact-updaters';
import { refusal } from './outgoing';
import { applyEditing, applyRecalling } from './pending-updaters';
import { ThreadUpdater } from './thread-updaters';

/** What changing messages needs of the store that owns them. */
export interface ChangeHost {
  me(): Person | null;
  /** A message of a conversation, if it is loaded. */
  find(id: ConversationId, key: string): Message | undefined;
  /** Changes a conversation that is kept; others stay unknown. */
  update(id: ConversationId, ...updaters: readonly ThreadUpdater[]): void;
  /** Shows what was asked for until it is answered; returns what to call then. */
  showPending(id: ConversationId, updater: ThreadUpdater): () => void;
}

/** What somebody wrote and took back again: they may want to write it anew. */
export interface TakenBack {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** Changes messages that are stored. It shows at once, and is taken back if the service refuses it. */
export class MessageChanges {
  readonly #client: ChatClient;
  readonly #host: ChangeHost;
  /** What was taken back, by key. */
  readonly #takenBack = new Map<string, TakenBack>();
  /** The last change of each message that is under way: they go out one after the other. */
  readonly #editing = new Map<string, Promise<unknown>>();
  readonly #renewing = new Map<string, Promise<void>>();
  /** Rises when the person leaves: what becomes of their changes is not for the next one. */
  #turn = 0;

  constructor(client: ChatClient, host: ChangeHost) {
    this.#client = client;
    this.#host = host;
  }

  /** Changes the text of an own message. Rejects with `ChatError`. */
  async edit(
    id: ConversationId,
    key: string,
    text: string,
    mentions: readonly string[],
  ): Promise<void> {
    if (isBlank(text)) throw refusal('empty', 'A message needs something to say.');
    const messageId = this.#idOf(id, key);
    const body = { type: 'text', text } as const;
    await this.#show(id, applyEditing(messageId, body, mentions), async () => {
      const edited = await this.#inTurn(messageId, () =>
        this.#client.commands.edit(id, messageId, text, mentions),
      );
      return applyEdited(messageId, edited);
    });
  }

  /** Takes a message back, for everybody. Rejects with `ChatError`. */
  async recall(id: ConversationId, key: string, reason: string): Promise<void> {
    const messageId = this.#idOf(id, key);
    const message = this.#host.find(id, key);
    const recall = { by: this.#host.me(), reason };
    await this.#show(id, applyRecalling(messageId, recall), async () => {
      await this.#client.commands.recall(id, messageId, reason);
      return applyRecalled(messageId, recall);
    });
    if (message?.own && message.body.type === 'text') {
      this.#takenBack.set(key, { text: message.body.text, mentions: message.mentions });
    }
  }

  /** What an own message said before it was taken back here, in this session; null for all others. */
  takenBack(key: string): TakenBack | null {
    return this.#takenBack.get(key) ?? null;
  }

  /** Fetches new addresses of a message's pictures and files. Rejects with `ChatError`. */
  renew(id: ConversationId, key: string): Promise<void> {
    const known = this.#renewing.get(key);
    if (known) return known;
    const renewing = this.#renew(id, key).finally(() => this.#renewing.delete(key));
    this.#renewing.set(key, renewing);
    return renewing;
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    this.#takenBack.clear();
    this.#editing.clear();
    this.#renewing.clear();
  }

  async #renew(id: ConversationId, key: string): Promise<void> {
    const turn = this.#turn;
    const fresh = await this.#client.commands.renew(id, this.#idOf(id, key));
    if (turn === this.#turn) this.#host.update(id, applyRenewed(fresh));
  }

  /** Shows a change while it is made. What it has become is known before it is no longer shown as such. */
  async #show(
    id: ConversationId,
    change: ThreadUpdater,
    make: () => Promise<ThreadUpdater>,
  ): Promise<void> {
    const turn = this.#turn;
    const end = this.#host.showPending(id, change);
    try {
      const made = await make();
      if (turn === this.#turn) this.#host.update(id, made);
    } finally {
      if (turn === this.#turn) end();
    }
  }

  /** After what else is being done to the message. */
  async #inTurn<T>(messageId: string, run: () => Promise<T>): Promise<T> {
    const before = this.#editing.get(messageId);
    // What became of the one before is told to whoever asked for it.
    const running = before ? before.then(run, run) : run();
    this.#editing.set(messageId, running);
    try {
      return await running;
    } finally {
      if (this.#editing.get(messageId) === running) this.#editing.delete(messageId);
    }
  }

  #idOf(id: ConversationId, key: string): string {
    const messageId = this.#host.find(id, key)?.id;
    if (messageId) return messageId;
    throw refusal('not-found', 'Only a message that is loaded and stored can be changed.');
  }
}
