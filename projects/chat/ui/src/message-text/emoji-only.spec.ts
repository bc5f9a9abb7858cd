import { countEmojiOnly } from './emoji-only';

describe('countEmojiOnly', () => {
  it.each([
    ['😄', 1],
    [' 😄 👍🏽\n', 2],
    ['👩‍👩‍👧‍👦', 1],
    ['🇫🇷🇩🇪', 2],
    ['❤️', 1],
    ['1️⃣', 1],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(6), 6],
    ['😀😀😀😀😀😀😀', 0],
    ['😄!', 0],
    ['12', 0],
    ['#', 0],
    ['©', 0],
    ['', 0],
    [' ', 0],
    ['😄'.repeat(1_000), 0],
  ])('counts %j as %i', (text, count) => {
    expect(countEmojiOnly(text)).toBe(count);
  });
});
