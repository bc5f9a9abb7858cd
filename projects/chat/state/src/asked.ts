import { DestroyRef, inject } from '@angular/core';
import { ChatClient, ChatError, ChatEvent } from 'ngx-tencent-chat/client';

import { RetryTimers } from './retry-timers';
import { SessionStore } from './session-store';

/** So many things are loaded again after an outage, those asked for last; the others when somebody asks. */
const mostAgain = 50;

/** What is loaded when somebody asks for it. */
export interface AskedHost<Key, Value> {
  readonly fetch: (key: Key) => Promise<Value>;
  readonly put: (key: Key, value: Value) => void;
  /** The person has left. */
  readonly forget: () => void;
}

/**
 * Loads what somebody asks for, once; and again when the connection is back, as changes may have been
 * missed. What is late, or is for somebody who has left, is dropped.
 */
export class Asked<Key> {
  readonly #host: AskedHost<Key, unknown>;
  readonly #loading = new Map<Key, Promise<void>>();
  /** What has been asked for, and as which turn: another one makes what is under way too late. */
  readonly #turns = new Map<Key, number>();
  readonly #retries = new RetryTimers<Key>();
  #count = 0;
  #again = 0;

  constructor(host: AskedHost<Key, unknown>) {
    this.#host = host;
  }

  has(key: Key): boolean {
    return this.#turns.has(key);
  }

  /** Loads it, unless that is under way. Rejects with `ChatError`. */
  load(key: Key): Promise<void> {
    return this.#loading.get(key) ?? this.#start(key);
  }

  /** Loads it if nobody has asked before; tries again in a while if that may help. */
  async follow(key: Key): Promise<void> {
    if (this.has(key)) return;
    await this.#loadQuietly(key);
  }

  /** Loads it again if somebody has asked for it: what there is may be out of date. */
  async refresh(key: Key): Promise<void> {
    if (!this.has(key)) return;
    this.supersede(key);
    await this.#loadQuietly(key);
  }

  /** It has come by itself: what is under way is older. */
  supersede(key: Key): void {
    this.#turns.delete(key);
    this.#turns.set(key, ++this.#count);
    this.#loading.delete(key);
  }

  /** Loads all again, one after the other, those asked for last first. */
  async loadAgain(): Promise<void> {
    const again = ++this.#again;
    const keys = [...this.#turns.keys()].reverse();
    for (const key of keys.slice(mostAgain)) this.#turns.delete(key);
    for (const key of keys.slice(0, mostAgain)) {
      if (again !== this.#again) return;
      await this.refresh(key);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#again++;
    this.#turns.clear();
    this.#loading.clear();
    this.#retries.clear();
  }

  async #loadQuietly(key: Key): Promise<void> {
    try {
      await this.load(key);
      this.#retries.settle(key);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (error.retryable && this.has(key)) {
        this.#retries.later(key, () => void this.#loadQuietly(key));
      }
    }
  }

  #start(key: Key): Promise<void> {
    const turn = ++this.#count;
    this.#turns.set(key, turn);
    const loading = this.#fetch(key, turn).finally(() => {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    });
    this.#loading.set(key, loading);
    return loading;
  }

  async #fetch(key: Key, turn: number): Promise<void> {
    const value = await this.#host.fetch(key);
    if (this.#turns.get(key) === turn) this.#host.put(key, value);
  }
}

/** An `Asked` that goes with its owner and follows the connection. */
export function injectAsked<Key, Value>(host: AskedHost<Key, Value>): Asked<Key> {
  const session = inject(SessionStore);
  const asked = new Asked<Key>(host as AskedHost<Key, unknown>);
  const hear = ({ type }: ChatEvent): void => {
    if (type === 'signed-out') {
      asked.clear();
      host.forget();
    }
    const back = type === 'ready' || type === 'missed' || type === 'link';
    if (back && session.open()) void asked.loadAgain();
  };
  const subscription = inject(ChatClient).events.subscribe(hear);
  inject(DestroyRef).onDestroy(() => {
    subscription.unsubscribe();
    asked.clear();
  });
  return asked;
}
