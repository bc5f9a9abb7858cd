import { computed, signal } from '@angular/core';

import { Completion, CompletionQuery, CompletionSource, findQuery } from './completion';

/** What a source has found. */
interface Found extends CompletionQuery {
  readonly items: readonly Completion[];
}

/** What is to be written in place of what has been begun. */
export interface CompletionChoice {
  readonly from: number;
  readonly to: number;
  readonly item: Completion;
  readonly source: CompletionSource;
}

/** Follows what is written, and offers to complete it. */
export class Completer {
  readonly #found = signal<Found | null>(null);
  readonly #active = signal(0);
  /** The place of a sign whose list the writer has sent away. */
  #dismissed = -1;
  #turn = 0;

  /** What is offered; null while nothing is. */
  readonly found = this.#found.asReadonly();
  /** Which one Enter takes. */
  readonly active = computed(() => {
    const last = (this.#found()?.items.length ?? 0) - 1;
    return Math.min(this.#active(), Math.max(0, last));
  });

  /** Looks for what fits what stands before the caret. */
  async follow(text: string, caret: number, sources: readonly CompletionSource[]): Promise<void> {
    const turn = ++this.#turn;
    const query = findQuery(text, caret, sources);
    if (query?.at !== this.#dismissed) this.#dismissed = -1;
    if (!query || query.at === this.#dismissed) {
      this.#found.set(null);
      return;
    }
    if (this.#found()?.source !== query.source) this.#found.set(null);
    const items = await this.#ask(query);
    if (turn !== this.#turn) return;
    this.#active.set(0);
    this.#found.set(items.length > 0 ? { ...query, items } : null);
  }

  /** Does what a key means to the list; null if it means nothing to it. */
  press(event: KeyboardEvent): CompletionChoice | 'done' | null {
    const found = this.#found();
    if (!found || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
    if (event.key === 'ArrowDown') return this.#move(1);
    if (event.key === 'ArrowUp') return this.#move(-1);
    if (event.key === 'Escape') return this.dismiss();
    if (event.shiftKey || (event.key !== 'Enter' && event.key !== 'Tab')) return null;
    return this.choose(this.active());
  }

  /** The choice of an entry; the list is gone then. */
  choose(index: number): CompletionChoice | null {
    const found = this.#found();
    const item = found?.items[index];
    this.close();
    if (!found || !item) return null;
    const { at, query, source } = found;
    return { from: at, to: at + source.trigger.length + query.length, item, source };
  }

  /** Takes the list away until another sign is written. */
  dismiss(): 'done' {
    this.#dismissed = this.#found()?.at ?? -1;
    this.close();
    return 'done';
  }

  /** Takes the list away. */
  close(): void {
    this.#turn++;
    this.#found.set(null);
  }

  #move(step: number): 'done' {
    const count = this.#found()?.items.length ?? 1;
    this.#active.set((this.active() + step + count) % count);
    return 'done';
  }

  async #ask({ source, query }: CompletionQuery): Promise<readonly Completion[]> {
    try {
      return await source.find(query);
    } catch {
      // A list that has not come through the network: one writes on without it.
      return [];
    }
  }
}
