import { Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatError, FoundConversation, MessageQuery } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import { NameBook } from 'ngx-tencent-chat/state';

/** What was found of messages, and how it goes. */
export interface FoundText {
  /** What was looked for; '' for nothing. */
  readonly words: string;
  readonly state: 'idle' | 'looking' | 'found' | 'failed' | 'unsupported';
  /** Everywhere, by conversation. */
  readonly conversations: readonly FoundConversation[];
  /** In one conversation. */
  readonly messages: readonly Message[];
}

const nothing: FoundText = { words: '', state: 'idle', conversations: [], messages: [] };

/** Looks for messages with words, the last question only. Sole writer of what it has found. */
export class MessageFinder {
  readonly #search = inject(ChatClient).search;
  readonly #names = inject(NameBook);
  readonly #found = signal(nothing);
  #turn = 0;

  /** What was found. */
  readonly found: Signal<FoundText> = computed(() => {
    const found = this.#found();
    const conversations = found.conversations.map((each) => ({
      ...each,
      conversation: this.#names.conversation(each.conversation),
      messages: this.#names.messages(each.messages),
    }));
    return { ...found, conversations, messages: this.#names.messages(found.messages) };
  });

  /** Looks everywhere, or in one conversation. Failures become state. */
  async look(words: string, conversationId: ConversationId | null): Promise<void> {
    const turn = ++this.#turn;
    const worth = isWorthIt(words);
    this.#found.set(worth ? { ...nothing, words, state: 'looking' } : nothing);
    if (!worth) return;
    try {
      const found = await this.#fetch({ ...anything, text: words, conversationId });
      if (turn === this.#turn) this.#found.set({ ...nothing, words, state: 'found', ...found });
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      const state = error.code === 'unsupported' ? 'unsupported' : 'failed';
      if (turn === this.#turn) this.#found.set({ ...nothing, words, state });
    }
  }

  /** Forgets what was looked for. */
  clear(): void {
    this.#turn++;
    this.#found.set(nothing);
  }

  async #fetch(query: MessageQuery): Promise<Partial<FoundText>> {
    if (query.conversationId !== null) {
      const { messages } = await this.#search.messages(query, null);
      return { messages };
    }
    const { found } = await this.#search.conversations(query, null);
    return { conversations: found };
  }
}

const anything: MessageQuery = {
  text: '',
  conversationId: null,
  senders: [],
  types: [],
  from: null,
  until: null,
};

/** One letter is in nearly every message; one character of Chinese is a word. */
export function isWorthIt(words: string): boolean {
  return words.length > 1 || /[^ -~]/u.test(words);
}
