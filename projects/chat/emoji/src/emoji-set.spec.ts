import codes from 'emojibase-data/en/shortcodes/github.json';
import records from 'emojibase-data/en/compact.json';

import { inTone, toEmojiSet } from './emoji-set';

const set = toEmojiSet(records, codes);

describe('the set of emoji', () => {
  it.each([
    ['👋', 'waving hand', 'people', 5],
    ['❤️', 'red heart', 'smileys', 0],
    ['🤝', 'handshake', 'people', 5],
    ['🧑‍🤝‍🧑', 'people holding hands', 'people', 5],
    ['🇫🇷', 'flag: France', 'flags', 0],
  ])('knows %s', (text, label, group, tones) => {
    const emoji = set.byText.get(text);
    expect(emoji).toMatchObject({ text, label, group });
    expect(emoji?.tones).toHaveLength(tones);
  });

  it('has them all, and no parts of them', () => {
    expect(set.all.length).toBeGreaterThan(1_800);
    expect(set.byText.has('🏻')).toBe(false);
    expect(set.byText.has('🇦')).toBe(false);
  });

  it('writes them as keyboards do', () => {
    const regular = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');
    const others = [...set.byText.keys()].filter((text) => !regular.test(text));
    // What a newer Unicode has added, this runtime does not know.
    expect(
      others.filter((text) => text.endsWith('️') && /^\p{Emoji_Presentation}/u.test(text)),
    ).toEqual([]);
    expect(others.length).toBeLessThan(200);
  });

  it('finds an emoji by any of its tones, and puts it into any', () => {
    const thumb = set.byText.get('👍🏾');
    expect(thumb?.text).toBe('👍');
    expect([0, 1, 5, 9].map((tone) => thumb && inTone(thumb, tone))).toEqual([
      '👍',
      '👍🏻',
      '👍🏿',
      '👍',
    ]);
  });
});
