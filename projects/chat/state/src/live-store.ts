import { DestroyRef, Service, Signal, computed, effect, inject, untracked } from '@angular/core';
import { ChatClient, ChatError, ChatFailure } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { CHAT_APPLICATION } from './application';
import { KeyedSignals } from './keyed-signals';
import { RetryTimers } from './retry-timers';
import { SessionStore } from './session-store';

/** How somebody is in a live room: with a name, reading only, or not at all. */
export interface LiveVisit {
  readonly state: 'outside' | 'entering' | 'inside' | 'reading' | 'failed';
  /** Why it failed. */
  readonly failure: ChatFailure | null;
}

/** Who goes into a room: a person, nobody with a name, or that is not known yet. */
type Comer = 'somebody' | 'nobody' | 'waiting';

const outside: LiveVisit = { state: 'outside', failure: null };
const entering: LiveVisit = { state: 'entering', failure: null };

/** Holds in which live rooms one is, and how many are there. Sole writer of that state. */
@Service()
export class LiveStore {
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #application = inject(CHAT_APPLICATION);
  readonly #visits = new KeyedSignals<ConversationId, LiveVisit>(outside);
  readonly #counts = new KeyedSignals<ConversationId, number | null>(null);
  /** How many look at each room. */
  readonly #looking = new Map<ConversationId, number>();
  readonly #timers = new Map<ConversationId, ReturnType<typeof setTimeout>>();
  readonly #retries = new RetryTimers<ConversationId>();
  readonly #who = computed((): Comer => {
    if (this.#session.open()) return 'somebody';
    const { phase } = this.#session.connection();
    const alone = phase === 'signed-out' || phase === 'failed';
    return alone && this.#application !== null ? 'nobody' : 'waiting';
  });
  #entersAs: Comer = untracked(this.#who);
  /** Rises when somebody signs in or out: an answer to those before is nobody's. */
  #turn = 0;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => {
      if (event.type === 'audience-changed') this.#counts.set(event.conversationId, event.count);
    });
    effect(() => {
      const who = this.#who();
      if (who !== this.#entersAs) untracked(() => this.#enterAll(who));
    });
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      for (const id of [...this.#looking.keys()]) this.#rest(id);
    });
  }

  /** How one is in a live room. */
  visit(id: ConversationId): Signal<LiveVisit> {
    return this.#visits.read(id);
  }

  /** How many are in a live room, as far as the service counts; null until it is known. */
  count(id: ConversationId): Signal<number | null> {
    return this.#counts.read(id);
  }

  /**
   * Goes into a live room, and again when somebody has signed in. Returns what to call to leave; whoever
   * leaves last leaves it. Without anybody signed in it is for reading only.
   */
  enter(id: ConversationId): () => void {
    const before = this.#looking.get(id) ?? 0;
    this.#looking.set(id, before + 1);
    // Else it is entered as soon as it is known who comes.
    if (before === 0 && untracked(this.#who) === this.#entersAs) this.#begin(id);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave(id);
    };
  }

  #enterAll(who: Comer): void {
    this.#turn++;
    this.#entersAs = who;
    for (const id of this.#looking.keys()) this.#begin(id);
  }

  #begin(id: ConversationId): void {
    if (this.#entersAs !== 'waiting') void this.#enter(id);
  }

  async #enter(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    const reading = !this.#session.open();
    this.#visits.set(id, entering);
    try {
      await this.#client.live.enter(id, this.#application ?? undefined);
      if (turn !== this.#turn || !this.#looking.has(id)) return;
      this.#retries.settle(id);
      this.#visits.set(id, { state: reading ? 'reading' : 'inside', failure: null });
      void this.#count(id);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn === this.#turn && this.#looking.has(id)) this.#fail(id, error.toFailure());
    }
  }

  #fail(id: ConversationId, failure: ChatFailure): void {
    this.#visits.set(id, { state: 'failed', failure });
    if (failure.retryable) this.#retries.later(id, () => void this.#enter(id));
  }

  /** Asks as often as the service wants to be asked, while somebody looks. */
  async #count(id: ConversationId): Promise<void> {
    const turn = this.#turn;
    clearTimeout(this.#timers.get(id));
    let askAgainAfter = 30;
    try {
      const numbers = await this.#client.live.count(id);
      askAgainAfter = numbers.askAgainAfter;
      if (turn === this.#turn && this.#looking.has(id)) this.#counts.set(id, numbers.online);
    } catch (error) {
      // The number stays as it was; the next question may be answered.
      if (!(error instanceof ChatError)) throw error;
    }
    if (turn !== this.#turn || !this.#looking.has(id)) return;
    this.#timers.set(
      id,
      setTimeout(() => void this.#count(id), askAgainAfter * 1000),
    );
  }

  #leave(id: ConversationId): void {
    const left = (this.#looking.get(id) ?? 1) - 1;
    if (left > 0) {
      this.#looking.set(id, left);
      return;
    }
    this.#rest(id);
    this.#visits.set(id, outside);
    this.#counts.set(id, null);
    // Whoever cannot be reached any more has left too.
    this.#client.live.exit(id).catch(() => undefined);
  }

  #rest(id: ConversationId): void {
    this.#looking.delete(id);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#retries.settle(id);
  }
}
