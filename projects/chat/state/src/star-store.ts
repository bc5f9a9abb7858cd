import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { Message, UserId } from 'ngx-tencent-chat/models';

import { withoutLocal } from './echo-body';
import { SessionStore } from './session-store';
import { OPEN_SHELF, Shelf, ShelfChange } from './shelf';

/** A message that somebody wants to find again, as it was then. */
export interface Starred {
  readonly message: Message;
  /** In milliseconds since 1970. */
  readonly starredAt: number;
}

/**
 * Holds what the signed-in person has starred: for them alone, on this device, in all its windows. At
 * sign-out it is erased, as drafts are: it has what others wrote, and the device may be shared. Sole writer
 * of that state.
 */
@Service()
export class StarStore {
  readonly #openShelf = inject(OPEN_SHELF);
  readonly #stars = signal<ReadonlyMap<string, Starred>>(new Map());
  #owner: UserId | null = null;
  #shelf: Promise<Shelf | null> = Promise.resolve(null);
  #unwatch: () => void = () => undefined;

  /** What is starred, starred last first. */
  readonly starred: Signal<readonly Starred[]> = computed(() =>
    [...this.#stars().values()].sort((a, b) => b.starredAt - a.starredAt),
  );

  constructor() {
    const me = inject(SessionStore).me()?.id;
    if (me !== undefined) this.#enter(me);
    const subscription = inject(ChatClient).events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#leave();
    });
  }

  /** Whether a message is starred; follows it in a template or `computed()`. */
  has(key: string): boolean {
    return this.#stars().has(key);
  }

  /** Stars a message, or takes its star away. */
  toggle(message: Message): void {
    const { key } = message;
    const kept = { ...message, body: withoutLocal(message.body) };
    const star = this.has(key) ? undefined : { message: kept, starredAt: Date.now() };
    const change: ShelfChange = { kind: 'stars', name: key, value: star };
    this.#take([change]);
    this.#write([change]);
  }

  /** Takes all stars away, from this device too. */
  clear(): void {
    const keys = [...this.#stars().keys()];
    const changes = keys.map((name): ShelfChange => ({ kind: 'stars', name, value: undefined }));
    this.#take(changes);
    this.#write(changes);
  }

  #hear(event: ChatEvent): void {
    if (event.type === 'ready') this.#enter(event.me.id);
    if (event.type === 'signed-out') this.#leave();
  }

  #enter(owner: UserId): void {
    if (owner === this.#owner) return;
    this.#leave();
    this.#owner = owner;
    this.#shelf = this.#open(owner);
  }

  /** Where the browser keeps nothing, stars live in this window. */
  async #open(owner: UserId): Promise<Shelf | null> {
    if (!this.#openShelf) return null;
    try {
      const shelf = await this.#openShelf();
      const stars = await shelf.read('stars', owner);
      if (owner !== this.#owner) return null;
      this.#unwatch = shelf.watch(owner, (changes) => this.#take(changes));
      const changes = Array.from(
        stars,
        ([name, value]) => ({ kind: 'stars', name, value }) as const,
      );
      this.#take(changes.filter(({ name }) => !this.#stars().has(name)));
      return shelf;
    } catch {
      return null;
    }
  }

  #write(changes: readonly ShelfChange[]): void {
    const owner = this.#owner;
    if (owner === null || changes.length === 0) return;
    // A full disk: then it lives in this window.
    void this.#shelf.then((shelf) => shelf?.write(owner, changes)).catch(() => undefined);
  }

  #take(changes: readonly ShelfChange[]): void {
    const stars = new Map(this.#stars());
    for (const { kind, name, value } of changes) {
      if (kind !== 'stars') continue;
      if (isStarred(value)) stars.set(name, value);
      else stars.delete(name);
    }
    this.#stars.set(stars);
  }

  #leave(): void {
    this.#owner = null;
    this.#shelf = Promise.resolve(null);
    this.#unwatch();
    this.#unwatch = () => undefined;
    this.#stars.set(new Map());
  }
}

/** What lies on the shelf may have been written by another version. */
function isStarred(value: unknown): value is Starred {
  const star = value as Partial<Starred> | null | undefined;
  return typeof star?.starredAt === 'number' && typeof star.message?.body.type === 'string';
}
