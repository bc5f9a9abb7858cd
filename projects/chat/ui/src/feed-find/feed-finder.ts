import { Signal, afterRenderEffect, computed, effect, signal, untracked } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { FeedItem } from '../feed-rows/feed-item';
import { FindHighlights } from './find-highlights';
import { FindSearch } from './find-search';

/** What finding in a feed needs of it. */
export interface FinderSource {
  readonly messages: Signal<readonly Message[]>;
  /** What is rendered. */
  readonly items: Signal<readonly FeedItem[]>;
  /** What is looked at in a message; empty if nothing is. */
  readonly textOf: (message: Message) => string;
  /** The element that holds the text of a rendered message, if it has one. */
  readonly elementOf: (key: string) => Element | null;
  /** Whether more can be loaded, and whether some is on its way. */
  readonly more: Signal<'none' | 'some' | 'loading' | 'failed'>;
  /** Loads the next older page. */
  readonly load: () => void;
  /** Shows a match, the `first` one of a search or another. Returns whether it is there. */
  readonly show: (key: string, first: boolean) => boolean;
}

/** Finds words in a feed: searches, goes to what was found, marks it, loads more to search in. */
export class FeedFinder {
  readonly #source: FinderSource;
  readonly #highlights = new FindHighlights();
  readonly #beyond = signal(false);
  #shown: string | null = null;
  #first = true;
  #oldest: string | null = null;

  readonly search: FindSearch;

  readonly hasOlder = computed(() => this.#source.more() !== 'none');

  /** Whether older messages are being loaded to search in. */
  readonly searching = this.#beyond.asReadonly();

  constructor(source: FinderSource) {
    this.#source = source;
    this.search = new FindSearch(source.messages, source.textOf);
    // After rendering: only then the list knows of what has just been loaded.
    afterRenderEffect(() => this.#follow());
    effect(() => this.#searchOn());
    afterRenderEffect((onCleanup) => {
      this.#mark(source.items(), this.search.word(), this.search.current());
      onCleanup(() => this.#highlights.clear());
    });
  }

  /** Begins to search, upwards from a message. */
  open(from: string | null): void {
    this.#first = true;
    this.#shown = null;
    this.search.start(from);
  }

  close(): void {
    this.#beyond.set(false);
    this.search.end();
  }

  /** Searches older messages until something is found, all is loaded, or it is called off. */
  searchOlder(on: boolean): void {
    this.#oldest = untracked(this.search.matches).at(-1) ?? null;
    this.#beyond.set(on);
  }

  /** Goes to the current match as soon as it is among the rows. */
  #follow(): void {
    const key = this.search.current();
    this.#source.items();
    if (key === this.#shown) return;
    if (key !== null && !untracked(() => this.#source.show(key, this.#first))) return;
    this.#shown = key;
    if (key !== null) this.#first = false;
  }

  #searchOn(): void {
    if (!this.#beyond()) return;
    const oldest = this.search.matches().at(-1) ?? null;
    const more = this.#source.more();
    const found = oldest !== this.#oldest && oldest !== null;
    untracked(() => {
      if (found) this.search.current.set(oldest);
      if (found || more === 'none' || more === 'failed') this.#beyond.set(false);
      else if (more === 'some') this.#source.load();
    });
  }

  #mark(items: readonly FeedItem[], word: string, current: string | null): void {
    if (word === '') return;
    const elements = items.flatMap(({ message }) => {
      const element = message && this.#source.elementOf(message.key);
      return element ? { element, current: message.key === current } : [];
    });
    this.#highlights.mark(elements, word);
  }
}
