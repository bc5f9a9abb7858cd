import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { ChatClient, ChatEvent } from 'ngx-tencent-chat/client';
import { Presence, Seen, UserId, roughlySeenOf, seenOf } from 'ngx-tencent-chat/models';

import { KeyedSignals } from './keyed-signals';
import { injectPresenceOptions } from './presence-options';
import { PresenceWatch } from './presence-watch';
import { SessionStore } from './session-store';

/** What is known of somebody. */
interface Known {
  readonly presence: Presence | null;
  readonly lastSeen: number | null;
}

const nothing: Known = { presence: null, lastSeen: null };

/** Holds who is there, of those who are in sight. Sole writer of that state. */
@Service()
export class PresenceStore {
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #options = injectPresenceOptions();
  readonly #known = new KeyedSignals<UserId, Known>(nothing);
  readonly #watch = new PresenceWatch({
    open: () => this.#session.open(),
    watch: (ids) => this.#begin(ids),
    unwatch: (ids) => this.#end(ids),
  });

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#watch.leave();
    });
  }

  /** Whether somebody is there, and what they say about it. Unknown unless they are in sight, see `watch()`. */
  presence(id: UserId): Signal<Presence> {
    const known = this.#known.read(id);
    return computed(() => this.#shown(id, known().presence));
  }

  /** When somebody was there, as exactly as the app lets people know: see `providePresenceOptions()`. */
  seen(id: UserId): Signal<Seen> {
    const known = this.#known.read(id);
    return computed(() => {
      const { presence, lastSeen } = known();
      const told = presence ?? unknown(id);
      if (this.#options.mode === 'approximate') return roughlySeenOf(told, lastSeen, Date.now());
      return seenOf(this.#shown(id, presence), lastSeen);
    });
  }

  /**
   * Says that people are in sight: `presence()` and `seen()` tell about them, and follow. Returns the
   * function that says that they are no more; call it when they go.
   */
  watch(ids: readonly UserId[]): () => void {
    if (this.#options.mode === 'off') return () => undefined;
    return this.#watch.add(ids);
  }

  /** Tells others something about the own being there, "In a meeting" for instance. Rejects with `ChatError`. */
  setText(text: string): Promise<void> {
    return this.#client.people.setPresenceText(text.trim());
  }

  /** Who is there right now is nobody's business where it is told approximately. */
  #shown(id: UserId, presence: Presence | null): Presence {
    if (!presence) return unknown(id);
    return this.#options.mode === 'exact' ? presence : { ...presence, state: 'unknown' };
  }

  async #begin(ids: readonly UserId[]): Promise<void> {
    void this.#askLastSeen(ids);
    if (this.#options.mode === 'exact') await this.#client.people.watchPresence(ids);
    else this.#put(await this.#client.people.loadPresence(ids));
  }

  async #end(ids: readonly UserId[]): Promise<void> {
    if (this.#options.mode === 'exact') await this.#client.people.unwatchPresence(ids);
    for (const id of ids) {
      if (!this.#watch.wants(id)) this.#change(id, { presence: null });
    }
  }

  async #askLastSeen(ids: readonly UserId[]): Promise<void> {
    await Promise.allSettled(
      ids.map(async (id) => {
        const lastSeen = await this.#options.lastSeen(id);
        if (lastSeen !== null && this.#watch.wants(id)) this.#change(id, { lastSeen });
      }),
    );
  }

  #hear(event: ChatEvent): void {
    const { type } = event;
    if (type === 'presence-changed') this.#put(event.presences);
    if (type === 'signed-out') {
      this.#watch.leave();
      this.#known.clear();
    }
    const back = type === 'ready' || type === 'missed' || type === 'link';
    if (back && this.#session.open()) this.#watch.again();
  }

  #put(presences: readonly Presence[]): void {
    for (const presence of presences) {
      const before = this.#known.peek(presence.userId).presence?.state;
      const left = before === 'online' && presence.state === 'offline';
      this.#change(presence.userId, { presence, ...(left && { lastSeen: Date.now() }) });
    }
  }

  #change(id: UserId, change: Partial<Known>): void {
    this.#known.set(id, { ...this.#known.peek(id), ...change });
  }
}

function unknown(userId: UserId): Presence {
  return { userId, state: 'unknown', text: '' };
}
