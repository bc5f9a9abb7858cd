import fc from 'fast-check';

import { toSnippet } from './snippet';

const marked = (text: string, words: string) =>
  toSnippet(text, words)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('toSnippet', () => {
  it.each([
    ['Tea at four?', 'tea', '[Tea] at four?'],
    ['Café or CAFE', 'cafe', '[Café] or [CAFE]'],
    ['one two three', 'three one', '[one] two [three]'],
    ['one two three', 'one two', '[one two] three'],
    ['abcabc', 'abc bca', '[abcabc]'],
    ['two\n\n lines', 'lines', 'two [lines]'],
    ['nothing here', 'else', 'nothing here'],
    ['a picture', '', 'a picture'],
    ['请看这里', '这', '请看[这]里'],
    ['', 'x', ''],
  ])('of %j for %j', (text, words, shown) => {
    expect(marked(text, words)).toBe(shown);
  });

  it('shows what stands around the first hit of a long text', () => {
    const text = `${'before '.repeat(100)}needle ${'behind '.repeat(100)}`;
    expect(marked(text, 'needle')).toMatch(/^…(before )+\[needle\] (behind )+\w*…$/);
    expect(marked(text, 'needle').length).toBeLessThan(160);
  });

  it('shows nothing but the text, and hits that are there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (text, words) => {
        const line = text.replace(/\s+/gu, ' ').trim();
        const parts = toSnippet(text, words);
        const shown = parts.map((part) => part.text).join('');
        expect(line).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});
