import { PendingTasks, Service, inject, signal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { drawable } from './drawable';
import { EMOJI_LOCALES, readRecords } from './emoji-locale';
import { EmojiRecord, EmojiSet, toEmojiSet } from './emoji-set';

/** Has all emoji, in the language of the words around. They are fetched when first asked for. */
@Service()
export class EmojiLibrary {
  readonly #locale = inject(CHAT_INTL).locale;
  readonly #others = inject(EMOJI_LOCALES, { optional: true }) ?? [];
  readonly #tasks = inject(PendingTasks);
  readonly #set = signal<EmojiSet | null>(null);
  readonly #failed = signal(false);
  #loading: Promise<EmojiSet> | null = null;

  /** All emoji; null until they have come. */
  readonly set = this.#set.asReadonly();

  /** Whether they could not be fetched. */
  readonly failed = this.#failed.asReadonly();

  /** Fetches them, once; after a failure again. Rejects if that is not possible. */
  load(): Promise<EmojiSet> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<EmojiSet> {
    const done = this.#tasks.add();
    this.#failed.set(false);
    try {
      const [records, { default: codes }] = await Promise.all([
        this.#fetchRecords(),
        import('emojibase-data/en/shortcodes/github.json'),
      ]);
      const set = toEmojiSet(records.filter(drawable()), codes);
      this.#set.set(set);
      return set;
    } catch (error) {
      // The network may be gone: the next one who asks tries again.
      this.#loading = null;
      this.#failed.set(true);
      throw error;
    } finally {
      done();
    }
  }

  async #fetchRecords(): Promise<readonly EmojiRecord[]> {
    const other =
      this.#others.find(({ locale }) => locale === this.#locale) ?? this.#sameLanguage();
    return readRecords(await (other?.load() ?? import('emojibase-data/en/compact.json')));
  }

  #sameLanguage() {
    const language = (tag: string) => tag.split('-')[0];
    return this.#others.find(({ locale }) => language(locale) === language(this.#locale));
  }
}
