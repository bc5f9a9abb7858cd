import { foldText } from './fold-text';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).join('\n');

describe('foldText', () => {
  it.each(['', 'short', 'x'.repeat(2_000), lines(20)])('leaves what is short: %#', (text) => {
    expect(foldText(text)).toBeNull();
  });

  it.each([
    ['many letters', 'x'.repeat(2_001), `${'x'.repeat(1_200)}…`],
    ['many words', 'word '.repeat(450), `${'word '.repeat(240).trimEnd()}…`],
    ['words, without cutting one', 'other '.repeat(450), `${'other '.repeat(200).trimEnd()}…`],
    ['words that do not fit', `ab${'other '.repeat(450)}`, `ab${'other '.repeat(199).trimEnd()}…`],
    ['many lines', lines(21), `${lines(12)}…`],
    ['one line of 100 kB', 'x'.repeat(100_000), `${'x'.repeat(1_200)}…`],
    ['nothing but line ends', '\n'.repeat(50), '…'],
  ])('shows the beginning of %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each(['👩‍👩‍👧‍👦', '🇫🇷', 'é́', '😀'])('does not cut %s in two', (letter) => {
    const shown = foldText(letter.repeat(2_000))?.slice(0, -1) ?? '';
    expect(shown.length % letter.length).toBe(0);
    expect(shown.length).toBeGreaterThan(1_150);
  });
});
