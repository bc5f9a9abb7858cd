import { DestroyRef, Service, computed, inject, signal } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { SessionStore } from 'ngx-tencent-chat/state';

/** How many are remembered. */
const MOST = 8;
const KEY = 'chat.searches';

interface Kept {
  readonly user: string;
  readonly words: readonly string[];
}

/** Remembers what somebody has looked for, on this device, until they sign out. */
@Service()
export class RecentSearches {
  readonly #session = inject(SessionStore);
  readonly #kept = signal(load());

  /** The words looked for, the last ones first. */
  readonly words = computed(() => {
    const { user, words } = this.#kept();
    return user === this.#session.me()?.id ? words : [];
  });

  constructor() {
    const subscription = inject(ChatClient).events.subscribe((event) => {
      if (event.type === 'signed-out') this.forget();
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Remembers words. */
  add(words: string): void {
    const text = words.trim();
    const user = this.#session.me()?.id;
    if (text === '' || user === undefined) return;
    const same = (each: string) => each.toLowerCase() === text.toLowerCase();
    const others = this.words().filter((each) => !same(each));
    this.#keep({ user, words: [text, ...others].slice(0, MOST) });
  }

  /** Forgets all of them. */
  forget(): void {
    this.#keep(nothing);
  }

  #keep(kept: Kept): void {
    this.#kept.set(kept);
    try {
      if (kept.words.length === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // No storage, or none left: remembered until the page is closed.
    }
  }
}

const nothing: Kept = { user: '', words: [] };

function load(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    const words: readonly unknown[] = Array.isArray(kept?.words) ? kept.words : [];
    const user = typeof kept?.user === 'string' ? kept.user : '';
    return { user, words: words.filter((each) => typeof each === 'string').slice(0, MOST) };
  } catch {
    // No storage in this page, or not what was put there.
    return nothing;
  }
}
