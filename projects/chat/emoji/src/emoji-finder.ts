import { Service, inject } from '@angular/core';

import { EmojiLibrary } from './emoji-library';
import { foldQuery, rankAll } from './emoji-rank';
import { Emoji, EmojiSet, toPlain } from './emoji-set';

type Fuzzysort = typeof import('fuzzysort').default;

/** Below this, what fuzzy search finds has little to do with the word. */
const CLOSE = 0.3;

/**
 * Finds emoji by words in the language around, and by `:shortcodes:`.
 *
 * @example
 * const finder = inject(EmojiFinder);
 * await finder.load();
 * finder.find('smi', 8); // 😄 and more, the best first
 */
@Service()
export class EmojiFinder {
  readonly #library = inject(EmojiLibrary);
  #fuzzysort: Fuzzysort | null = null;
  #coming: Promise<EmojiSet> | null = null;

  /** Fetches what finding takes; before it has come, nothing is found. Rejects if the network is gone. */
  load(): Promise<EmojiSet> {
    this.#coming ??= this.#fetch();
    return this.#coming;
  }

  /**
   * The emoji that fit, the best first.
   * @param query Words, or a shortcode with or without its colons.
   * @param limit How many at most. Defaults to 100.
   */
  find(query: string, limit = 100): readonly Emoji[] {
    const set = this.#library.set();
    const word = foldQuery(query);
    if (!set || word === '') return [];
    const own = set.byText.get(toPlain(query.trim()));
    if (own) return [own];
    const ranked = rankAll(set.all, word);
    if (ranked.length >= limit) return ranked.slice(0, limit);
    // Misspelt, or some of its letters.
    return [...new Set([...ranked, ...this.#guess(set, word)])].slice(0, limit);
  }

  /** The emoji with exactly this shortcode, without colons; null if there is none. */
  findCode(code: string): Emoji | null {
    return this.#library.set()?.all.find(({ codes }) => codes.includes(code)) ?? null;
  }

  #guess({ all }: EmojiSet, word: string): readonly Emoji[] {
    if (!this.#fuzzysort || word.length < 3) return [];
    const keys = [
      ({ label }: Emoji) => label,
      ({ codes }: Emoji) => codes.join(' '),
      ({ tags }: Emoji) => tags.join(' '),
    ];
    const found = this.#fuzzysort.go(word, all, { keys, threshold: CLOSE, limit: 30 });
    return found.map(({ obj }) => obj);
  }

  async #fetch(): Promise<EmojiSet> {
    try {
      const [set, { default: fuzzysort }] = await Promise.all([
        this.#library.load(),
        import('fuzzysort'),
      ]);
      this.#fuzzysort = fuzzysort;
      return set;
    } catch (error) {
      // The next one who asks tries again.
      this.#coming = null;
      throw error;
    }
  }
}
