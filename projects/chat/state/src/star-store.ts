import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

/** A message that somebody wants to find again, as it was then. */
export interface Starred {
  readonly message: Message;
  /** In milliseconds since 1970. */
  readonly starredAt: number;
}

/** Holds what the signed-in person has starred: for them alone, on this device. Sole writer of that state. */
@Service()
export class StarStore {
  readonly #starred = signal<readonly Starred[]>([]);
  readonly #keys = computed(() => new Set(this.#starred().map(({ message }) => message.key)));

  /** What is starred, starred last first. */
  readonly starred: Signal<readonly Starred[]> = this.#starred.asReadonly();

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => {
      if (event.type === 'signed-out') this.#starred.set([]);
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Whether a message is starred; follows it in a template or `computed()`. */
  has(key: string): boolean {
    return this.#keys().has(key);
  }

  /** Stars a message, or takes its star away. */
  toggle(message: Message): void {
    const others = this.#starred().filter((one) => one.message.key !== message.key);
    const star = { message, starredAt: Date.now() };
    this.#starred.set(this.has(message.key) ? others : [star, ...others]);
  }
}
