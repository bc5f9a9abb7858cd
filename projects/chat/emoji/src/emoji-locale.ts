import { InjectionToken, Provider } from '@angular/core';
import { EmojiRecord } from './emoji-set';

/** The names and words of emoji in a language. */
export interface EmojiLocale {
  /** A language tag, for instance `de`. */
  readonly locale: string;
  /** Brings the `compact.json` of `emojibase-data` in this language. */
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** The languages of emoji beside English. */
export const EMOJI_LOCALES = new InjectionToken<readonly EmojiLocale[]>('EMOJI_LOCALES');

/**
 * Names emoji in another language, where `ChatIntl.locale` is that language. Without it they are named
 * in English. English shortcodes work in every language.
 *
 * @example
 * provideEmojiLocale('de', () => import('emojibase-data/de/compact.json'))
 */
export function provideEmojiLocale(locale: string, load: EmojiLocale['load']): Provider {
  return { provide: EMOJI_LOCALES, multi: true, useValue: { locale, load } };
}

/** The records, if that is what was loaded. */
export function readRecords({
  default: data,
}: {
  readonly default: unknown;
}): readonly EmojiRecord[] {
  if (!Array.isArray(data))
    throw new TypeError('These are not the compact data of emojibase-data.');
  return data as readonly EmojiRecord[];
}
