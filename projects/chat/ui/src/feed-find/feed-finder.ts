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
  /** Shows a match; `first` if it is the first one of a search. */
  readonly show: (key: string, first: boolean) => void;
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
    effect(() => this.#follow(this.search.current()));
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

  #follow(key: string | null): void {
    if (key === this.#shown) return;
    this.#shown = key;
    if (key === null) return;
    const first = this.#first;
    this.#first = false;
    untracked(() => this.#source.show(key, first));
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
