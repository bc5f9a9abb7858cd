import { DestroyRef, Service, Signal, inject } from '@angular/core';
import { ChatClient, ChatError, ChatEvent } from 'ngx-tencent-chat/client';
import { ConversationId, Message, Person } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';
import { injectReceiptOptions } from './receipt-options';
import { SessionStore } from './session-store';

/** Whoever is not heard of for so long has stopped. */
const silentMs = 6_000;
/** Others are told again that somebody still writes. */
const tellAgainMs = 3_000;
/** Who has not typed for so long has stopped. */
const pauseMs = 5_000;

type Timer = ReturnType<typeof setTimeout>;

/** What others have been told of the own writing in a conversation. */
interface Told {
  readonly at: number;
  readonly pause: Timer;
}

/** Holds who is writing, and tells others that the signed-in person is. Sole writer of that state. */
@Service()
export class TypingStore {
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #options = injectReceiptOptions();
  readonly #typing = new KeyedSignals<ConversationId, readonly Person[]>([]);
  /** When those who write are silent, by conversation and person. */
  readonly #silences = new Map<string, Timer>();
  readonly #told = new Map<ConversationId, Told>();

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#clear();
    });
  }

  /** Who is writing in a conversation, whoever began first; never the signed-in person. */
  typing(id: ConversationId): Signal<readonly Person[]> {
    return this.#typing.read(id);
  }

  /**
   * Says that the signed-in person is writing, with each key they press, or has stopped. Others are told
   * now and then only, and that they stopped after five seconds without a word.
   */
  tell(id: ConversationId, on: boolean): void {
    const told = this.#told.get(id);
    clearTimeout(told?.pause);
    if (!on || !this.#mayTell()) {
      this.#told.delete(id);
      if (told) this.#send(id, false);
      return;
    }
    const now = Date.now();
    const due = !told || now - told.at >= tellAgainMs;
    const pause = setTimeout(() => this.tell(id, false), pauseMs);
    this.#told.set(id, { at: due ? now : told.at, pause });
    if (due) this.#send(id, true);
  }

  #mayTell(): boolean {
    return this.#options().typing && this.#session.open();
  }

  #send(id: ConversationId, on: boolean): void {
    this.#client.rooms.tellTyping(id, on).catch((error: unknown) => {
      // Nobody misses it, and the next key tells it again.
      if (!(error instanceof ChatError)) throw error;
    });
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'typing':
        return this.#follow(event.conversationId, event.person, event.on);
      case 'messages-arrived':
        return event.messages.forEach((message) => this.#endOf(message));
      case 'link':
        // Who has stopped meanwhile was not heard.
        return event.link === 'up' ? undefined : this.#hearNobody();
      case 'signed-out':
        return this.#clear();
    }
  }

  #follow(id: ConversationId, person: Person, on: boolean): void {
    if (person.id === this.#session.me()?.id) return;
    const here = `${id} ${person.id}`;
    clearTimeout(this.#silences.get(here));
    this.#silences.delete(here);
    const others = this.#typing.get(id).filter((other) => other.id !== person.id);
    const known = others.length < this.#typing.get(id).length;
    if (!on) {
      if (known) this.#typing.set(id, others);
      return;
    }
    this.#silences.set(
      here,
      setTimeout(() => this.#follow(id, person, false), silentMs),
    );
    if (!known) this.#typing.set(id, [...others, person]);
  }

  /** Who has sent what they wrote no longer writes. */
  #endOf({ conversationId, sender }: Message): void {
    this.#follow(conversationId, sender, false);
  }

  #hearNobody(): void {
    this.#silences.forEach((timer) => clearTimeout(timer));
    this.#silences.clear();
    this.#typing.clear();
  }

  #clear(): void {
    this.#hearNobody();
    for (const { pause } of this.#told.values()) clearTimeout(pause);
    this.#told.clear();
  }
}
