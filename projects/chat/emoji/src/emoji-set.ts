import { EmojiGroupName } from 'ngx-tencent-chat/i18n';

/** One emoji, as it is chosen and found. */
export interface Emoji {
  /** What is written: the emoji itself, without a skin tone. */
  readonly text: string;
  /** What it is called: "waving hand". */
  readonly label: string;
  /** Its shortcodes without colons, the usual one first; empty if it has none. */
  readonly codes: readonly string[];
  /** Other words it is found by. */
  readonly tags: readonly string[];
  readonly group: Exclude<EmojiGroupName, 'recent'>;
  /** The same in five skin tones, from light to dark; empty if it has none. */
  readonly tones: readonly string[];
}

/** All emoji of a language, in the usual order. */
export interface EmojiSet {
  readonly all: readonly Emoji[];
  /** By what is written, in every tone. */
  readonly byText: ReadonlyMap<string, Emoji>;
}

/** An emoji as `emojibase-data` has it in its `compact.json`. */
export interface EmojiRecord {
  readonly hexcode: string;
  readonly label: string;
  readonly unicode: string;
  readonly group?: number | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly skins?: readonly EmojiRecord[] | undefined;
}

/** Shortcodes by hexcode, as `emojibase-data` has them. */
export type EmojiCodes = Readonly<Record<string, string | readonly string[]>>;

/** The groups by their number in the data; the third are parts of emoji. */
const groups: readonly (Emoji['group'] | null)[] = [
  'smileys',
  'people',
  null,
  'animals',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
];

const TONES = ['1F3FB', '1F3FC', '1F3FD', '1F3FE', '1F3FF'];

/** The emoji of a language, from its data. Letters of flags and other parts are left out. */
export function toEmojiSet(records: readonly EmojiRecord[], codes: EmojiCodes): EmojiSet {
  const all = records.flatMap((record) => toEmoji(record, codes) ?? []);
  const byText = new Map<string, Emoji>();
  for (const emoji of all) {
    for (const text of [emoji.text, ...emoji.tones]) byText.set(text, emoji);
  }
  return { all, byText };
}

function toEmoji(record: EmojiRecord, codes: EmojiCodes): Emoji | null {
  const group = groups[record.group ?? 2] ?? null;
  if (group === null) return null;
  const { hexcode, label, unicode, tags = [], skins = [] } = record;
  return {
    text: toPlain(unicode),
    label,
    codes: toList(codes[hexcode]),
    tags,
    group,
    tones: tonesOf(skins),
  };
}

/** An emoji as keyboards write it: without a mark that asks for colours where they are usual. */
export function toPlain(text: string): string {
  return text.replace(/(\p{Emoji_Presentation})\uFE0F/gu, '$1');
}

/** Where two people are shown, those tones that both share. */
function tonesOf(skins: readonly EmojiRecord[]): readonly string[] {
  const tones = TONES.flatMap((tone) => {
    const one = skins.find(({ hexcode }) => hexcodeTones(hexcode).every((each) => each === tone));
    return one ? toPlain(one.unicode) : [];
  });
  return tones.length === TONES.length ? tones : [];
}

function hexcodeTones(hexcode: string): readonly string[] {
  return hexcode.split('-').filter((part) => TONES.includes(part));
}

function toList(codes: string | readonly string[] | undefined): readonly string[] {
  if (codes === undefined) return [];
  return typeof codes === 'string' ? [codes] : codes;
}

/** The emoji in a skin tone: 0 for none, 1 to 5 from light to dark. */
export function inTone(emoji: Emoji, tone: number): string {
  return emoji.tones[tone - 1] ?? emoji.text;
}
