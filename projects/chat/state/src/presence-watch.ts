import { ChatError } from 'ngx-tencent-chat/client';
import { UserId } from 'ngx-tencent-chat/models';

import { RetryTimers } from './retry-timers';

/** How long comings and goings are collected: a list that is scrolled through asks once. */
const collectMs = 200;
/** More the service watches not at once. */
const mostAtOnce = 100;
/** The service takes 20 calls in 5 seconds; watching takes two of them. */
const pauseMs = 500;

/** What a watch needs of the store that owns it. */
export interface PresenceWatchHost {
  /** Whether calls reach the service right now. */
  open(): boolean;
  watch(ids: readonly UserId[]): Promise<void>;
  unwatch(ids: readonly UserId[]): Promise<void>;
}

/** Keeps those watched who are in sight, and no others, with few calls. */
export class PresenceWatch {
  readonly #host: PresenceWatchHost;
  /** How many look at somebody. */
  readonly #wanted = new Map<UserId, number>();
  readonly #watched = new Set<UserId>();
  readonly #retries = new RetryTimers<'watch'>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running = false;
  /** Whether the service has refused for good: it is asked again when somebody signs in. */
  #refused = false;
  /** Rises when the service has forgotten whom it watches: what was under way counts no more. */
  #turn = 0;

  constructor(host: PresenceWatchHost) {
    this.#host = host;
  }

  /** These are in sight. Returns the function that says that they are no more; the second call does nothing. */
  add(ids: readonly UserId[]): () => void {
    const each = [...new Set(ids)];
    for (const id of each) this.#wanted.set(id, (this.#wanted.get(id) ?? 0) + 1);
    this.#soon();
    let there = true;
    return () => {
      if (there) this.#drop(each);
      there = false;
    };
  }

  /** Whether somebody is in sight. */
  wants(id: UserId): boolean {
    return this.#wanted.has(id);
  }

  /** The service may have forgotten everybody: they are to be watched again. */
  again(): void {
    this.#forgetWatched();
    this.#soon();
  }

  /** The person has left. Who is in sight stays so, for the next one. */
  leave(): void {
    this.#forgetWatched();
    this.#refused = false;
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
  }

  #forgetWatched(): void {
    this.#turn++;
    this.#watched.clear();
    this.#retries.clear();
  }

  #drop(ids: readonly UserId[]): void {
    for (const id of ids) {
      const others = (this.#wanted.get(id) ?? 1) - 1;
      if (others > 0) this.#wanted.set(id, others);
      else this.#wanted.delete(id);
    }
    this.#soon();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, collectMs);
  }

  /** One call after the other, with pauses, until those are watched who are in sight. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#retries.cancel('watch');
    try {
      while (this.#host.open() && !this.#refused && (await this.#step())) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    } finally {
      this.#running = false;
    }
  }

  /** Returns whether it did something, and is to look again. */
  async #step(): Promise<boolean> {
    const missing = [...this.#wanted.keys()].filter((id) => !this.#watched.has(id));
    const needless = [...this.#watched].filter((id) => !this.#wanted.has(id));
    const on = missing.length > 0;
    const ids = (on ? missing : needless).slice(0, mostAtOnce);
    if (ids.length === 0) return false;
    const turn = this.#turn;
    try {
      await (on ? this.#host.watch(ids) : this.#host.unwatch(ids));
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      return this.#giveUp(error, turn);
    }
    if (turn === this.#turn) this.#note(ids, on);
    return true;
  }

  #note(ids: readonly UserId[], on: boolean): void {
    this.#retries.settle('watch');
    for (const id of ids) {
      if (on) this.#watched.add(id);
      else this.#watched.delete(id);
    }
  }

  #giveUp(error: ChatError, turn: number): boolean {
    // It was about another connection: there is a new one.
    if (turn !== this.#turn) return true;
    if (error.retryable) this.#retries.later('watch', () => void this.#run());
    else this.#refused = true;
    return false;
  }
}
