/** From how many letters and lines on a text is folded. */
export const LONG_TEXT = { letters: 2_000, lines: 20 };
/** How much of it is then shown: clearly less, so that "show more" is worth a click. */
export const SHOWN_TEXT = { letters: 1_200, lines: 12 };

/** The beginning of a long text, null if it is short enough to show. */
export function foldText(text: string): string | null {
  if (text.length <= LONG_TEXT.letters && lineEnd(text, LONG_TEXT.lines) === text.length)
    return null;
  const end = Math.min(lineEnd(text, SHOWN_TEXT.lines), SHOWN_TEXT.letters);
  return `${wholeWord(text.slice(0, wholeLetter(text, end)), text)}…`;
}

/** Where the given number of lines ends. */
function lineEnd(text: string, lines: number): number {
  let end = -1;
  for (let line = 0; line < lines; line++) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text.length;
  }
  return end;
}

/** The text without the word that the cut went through, if that is not too long. */
function wholeWord(cut: string, text: string): string {
  const inWord = /\S/u.test(text.charAt(cut.length));
  return (inWord ? cut.replace(/\s\S{1,40}$/u, '') : cut).trimEnd();
}

/** The place, or a little before it, where no letter is cut in two. */
function wholeLetter(text: string, end: number): number {
  if (end >= text.length) return end;
  const from = Math.max(0, end - 32);
  let cut = end;
  for (const { index } of new Intl.Segmenter().segment(text.slice(from, end + 1))) {
    if (from + index <= end) cut = from + index;
  }
  return cut > from ? cut : end;
}
