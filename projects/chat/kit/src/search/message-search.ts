import { DestroyRef, Signal, inject, signal } from '@angular/core';
import { ChatClient, ChatError, ChatEvent, MessageQuery } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore } from 'ngx-tencent-chat/state';

import { fitsQuery, isQuery } from './fits-query';
import {
  SearchPart,
  SearchResults,
  applyGone,
  applyPart,
  applyRenewed,
  noResults,
} from './search-results';

/** Whether a message has these words; what its text is, the types of messages know. */
export type FitsWords = (message: Message, words: string) => boolean;

/** How many parts without anything are asked for in a row. */
const MOST_ASKED = 5;

/** Looks for messages, one query at a time: the last one asked wins. Sole writer of what it has found. */
export class MessageSearch {
  readonly #client = inject(ChatClient);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);
  readonly #fitsWords: FitsWords;
  readonly #results = signal(noResults);
  #turn = 0;
  #next: string | null = null;

  /** What has been found. */
  readonly results: Signal<SearchResults> = this.#results.asReadonly();

  /** @param fitsWords Used where only what is loaded can be looked through. */
  constructor(fitsWords: FitsWords) {
    this.#fitsWords = fitsWords;
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      this.clear();
      subscription.unsubscribe();
    });
  }

  /** Looks for something else. Failures become state. */
  async look(query: MessageQuery): Promise<void> {
    this.clear();
    if (!isQuery(query)) return;
    this.#results.set({ ...noResults, query, more: 'loading' });
    await this.#ask(query);
  }

  /** Brings the next part, or tries again what has failed. */
  async loadMore(): Promise<void> {
    const { query, more } = this.#results();
    if (query === null || more === 'none' || more === 'loading') return;
    this.#results.update((results) => ({ ...results, failure: null, more: 'loading' }));
    await this.#ask(query);
  }

  /** Gets the addresses of a found message anew. Rejects with `ChatError`. */
  async renew({ conversationId, id }: Message): Promise<void> {
    if (id === null) return;
    const fresh = await this.#client.commands.renew(conversationId, id);
    this.#results.update((results) => applyRenewed(results, fresh));
  }

  /** Forgets what was looked for. */
  clear(): void {
    this.#turn++;
    this.#next = null;
    this.#results.set(noResults);
  }

  async #ask(query: MessageQuery): Promise<void> {
    const turn = this.#turn;
    try {
      for (let asked = 0; asked < MOST_ASKED; asked++) {
        const part = await this.#fetch(query);
        if (turn !== this.#turn) return;
        this.#next = part.next;
        this.#results.update((results) => applyPart(results, part));
        // A part may have nothing that fits, and yet not be the last one.
        if (part.next === null || part.messages.length + part.conversations.length > 0) return;
        if (asked < MOST_ASKED - 1)
          this.#results.update((results) => ({ ...results, more: 'loading' }));
      }
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn) this.#fail(query, error);
    }
  }

  async #fetch(query: MessageQuery): Promise<SearchPart> {
    const { search } = this.#client;
    if (query.conversationId === null) {
      const { found, next } = await search.conversations(query, this.#next);
      return { messages: [], conversations: found, total: null, next };
    }
    return { ...(await search.messages(query, this.#next)), conversations: [] };
  }

  #fail(query: MessageQuery, { code }: ChatError): void {
    // Not every account may search; what is loaded is better than nothing, if it is said.
    if (code !== 'unsupported') {
      this.#results.update((results) => ({ ...results, failure: code, more: 'failed' }));
      return;
    }
    this.#results.set(applyPart({ ...noResults, query, loadedOnly: true }, this.#lookHere(query)));
  }

  #lookHere(query: MessageQuery): SearchPart {
    if (query.conversationId !== null) {
      const messages = this.#fittingOf(query.conversationId, query);
      return { messages, conversations: [], total: messages.length, next: null };
    }
    const conversations = this.#conversations.conversations().flatMap((conversation) => {
      const messages = this.#fittingOf(conversation.id, query);
      const count = messages.length;
      return count === 0 ? [] : [{ conversation, count, messages: count === 1 ? messages : [] }];
    });
    return { messages: [], conversations, total: null, next: null };
  }

  #fittingOf(id: ConversationId, query: MessageQuery): readonly Message[] {
    const words = query.text.trim();
    return this.#messages
      .thread(id)()
      .messages.filter(
        (message) =>
          message.id !== null &&
          fitsQuery(message, query) &&
          (words === '' || this.#fitsWords(message, words)),
      )
      .toReversed();
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'signed-out') this.clear();
    if (event.type === 'message-recalled') this.#drop([event.id]);
    if (event.type === 'messages-removed') this.#drop(event.ids);
  }

  #drop(ids: readonly string[]): void {
    this.#results.update((results) => applyGone(results, ids));
  }
}
