/** More than this many are a text like any other. */
const MOST = 6;
/** Longer than any six emoji. */
const LONGEST = 120;

/** Where there are letters, or nothing beyond ASCII, nothing needs to be known about emoji. */
const noEmojiOnly = /\p{L}|^\p{ASCII}*$/u;
let onlyEmoji: RegExp | null = null;

/** How many emoji a text is made of; 0 if it has anything else, or more than six. */
export function countEmojiOnly(text: string): number {
  if (text.length > LONGEST || noEmojiOnly.test(text)) return 0;
  // Made late: a browser takes tens of milliseconds to make the first one.
  onlyEmoji ??= makeOnlyEmoji();
  if (!onlyEmoji.test(text)) return 0;
  const letters = [...new Intl.Segmenter().segment(text.replace(/\s/gu, ''))];
  return letters.length;
}

/** Browsers without the set of all emoji know their parts. */
function makeOnlyEmoji(): RegExp {
  const of = (emoji: string) => String.raw`^\s*(?:(?:${emoji})\s*){1,${MOST}}$`;
  try {
    return new RegExp(of(String.raw`\p{RGI_Emoji}`), 'v');
  } catch {
    const one = String.raw`(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)\p{Emoji_Modifier}?`;
    return new RegExp(of(String.raw`\p{RI}\p{RI}|${one}(?:\u200D${one})*`), 'u');
  }
}
