import { isBlank } from './blank';

describe('isBlank', () => {
  it.each(['', ' ', '\n\t', '\u200b', '\u2060\u202e', '\u3164', '\u2800', '\ufeff'])(
    'is so for %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['a', '.', '👩‍👩‍👧', '٣', '字', ' \u200b!', '\u0301'])('is not so for %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
