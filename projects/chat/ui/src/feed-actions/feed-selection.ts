import { Signal, WritableSignal, computed } from '@angular/core';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';

/** Selects messages, one by one or from one to another. */
export class FeedSelection {
  readonly #rows: Signal<readonly FeedRow[]>;
  readonly #keys: WritableSignal<ReadonlySet<string> | null>;
  /** Where a range begins. */
  #from: string | null = null;

  /** @param keys The keys of what is selected; null while nothing is to be. */
  constructor(rows: Signal<readonly FeedRow[]>, keys: WritableSignal<ReadonlySet<string> | null>) {
    this.#rows = rows;
    this.#keys = keys;
  }

  /** Whether messages are being selected. */
  get on(): boolean {
    return this.#keys() !== null;
  }

  /** What is selected, in the order in which it stands; null while nothing is to be. */
  readonly listed = computed(() => {
    const keys = this.#keys();
    if (keys === null) return null;
    const rows = this.#rows();
    return [...keys]
      .map((key) => ({ key, at: findRow(rows, key, rows.length) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at)
      .map(({ key }) => key);
  });

  /** Selects a message, or no longer; with those between it and the one before, for a range. */
  toggle(key: string, range: boolean): void {
    const before = this.#keys() ?? new Set<string>();
    const keys = new Set(before);
    // An action begins the selection with a message of its own.
    const from = before.has(this.#from ?? '') ? this.#from : [...before].at(-1);
    if (range && from) {
      for (const each of this.#between(from, key)) keys.add(each);
    } else if (!keys.delete(key)) keys.add(key);
    this.#from = key;
    this.#keys.set(keys);
  }

  /** Takes in a click in the feed. Returns whether it was for the selection. */
  click(event: MouseEvent): boolean {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const key = row?.getAttribute('data-key') ?? null;
    if (!this.on || key === null || row?.hasAttribute('data-notice')) return false;
    this.toggle(key, event.shiftKey);
    return true;
  }

  /** Takes in a key on a message. Returns whether it was for the selection. */
  press(event: KeyboardEvent, key: string): boolean {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.#keys.set(null);
    else if (event.key === ' ' || event.key === 'Enter' || event.key === 'x')
      this.toggle(key, event.shiftKey);
    else return false;
    return true;
  }

  #between(one: string, other: string): readonly string[] {
    const rows = this.#rows();
    const ends = [one, other].map((key) => rows.findLastIndex((row) => row.key === key));
    if (ends.includes(-1)) return [other];
    return rows
      .slice(Math.min(...ends), Math.max(...ends) + 1)
      .filter((row) => isMessageRow(row) && row.body.type !== 'notice')
      .map(({ key }) => key);
  }
}
