/** A piece of a text: words, or what stands between two fences. */
export interface TextPart {
  readonly text: string;
  /** What language it is said to be, '' where that is left out; null for words. */
  readonly language: string | null;
}

/** Who sends more wants to see a page give up. */
const MOST = 50;
const OPENING = /^```([\w+#.-]{0,20})[ \t]*$/u;
const CLOSING = /^```[ \t]*$/u;

/**
 * Cuts a text at its blocks of code: lines between two lines of three backticks. One that is never closed
 * is words, as it was written. Null where there is no code, or too much of it to be meant.
 */
export function splitAtCode(text: string): readonly TextPart[] | null {
  if (!text.includes('```')) return null;
  const parts: TextPart[] = [];
  let words: string[] = [];
  let code: { readonly language: string; readonly from: number } | null = null;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (code && CLOSING.test(line)) {
      if (words.length > 0) parts.push({ text: words.join('\n'), language: null });
      parts.push({ text: lines.slice(code.from, index).join('\n'), language: code.language });
      words = [];
      code = null;
    } else if (!code) {
      const language = OPENING.exec(line)?.[1];
      if (language === undefined) words.push(line);
      else code = { language, from: index + 1 };
    }
  }
  if (code) words.push(...lines.slice(code.from - 1));
  if (words.length > 0) parts.push({ text: words.join('\n'), language: null });
  const blocks = parts.filter(({ language }) => language !== null).length;
  return blocks > 0 && blocks <= MOST ? parts : null;
}
