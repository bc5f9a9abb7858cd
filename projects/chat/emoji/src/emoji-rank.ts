import { Emoji } from './emoji-set';

/** How well an emoji fits to a word: the lower, the better; null if not at all. */
export function rankEmoji({ codes, label, tags }: Emoji, word: string): number | null {
  const name = label.toLowerCase();
  const code = word.replaceAll(' ', '_');
  if (codes.includes(code)) return 0;
  if (name === word) return 1;
  if (tags.includes(word)) return 2;
  if (codes.some((each) => each.startsWith(code))) return 3;
  if (name.startsWith(word)) return 4;
  if (name.includes(` ${word}`) || codes.some((each) => each.includes(`_${code}`))) return 5;
  if (tags.some((each) => each.startsWith(word))) return 6;
  return null;
}

/** Those that fit to a word, the best first; of equally good ones, as they are listed. */
export function rankAll(all: readonly Emoji[], word: string): readonly Emoji[] {
  return all
    .map((emoji) => ({ emoji, rank: rankEmoji(emoji, word) }))
    .filter((each): each is { emoji: Emoji; rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ emoji }) => emoji);
}

/** A search as it is compared: in small letters, without the colons of a shortcode. */
export function foldQuery(query: string): string {
  return query.trim().toLowerCase().replace(/^:|:$/g, '').replace(/\s+/g, ' ');
}
