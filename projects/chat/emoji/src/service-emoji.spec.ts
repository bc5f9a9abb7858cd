import { fromServiceEmoji } from './service-emoji';

describe('fromServiceEmoji', () => {
  it.each([
    ['[TUIEmoji_Like]', '👍'],
    ['[TUIEmoji_666]', '🤙'],
    ['[TUIEmoji_Nobody]', null],
    ['[TUIEmoji_constructor]', null],
    ['👍', null],
    ['', null],
  ])('%s means %s', (name, emoji) => {
    expect(fromServiceEmoji(name)).toBe(emoji);
  });
});
