import { makeMessage } from 'ngx-tencent-chat/testing';
import { toTextView } from './text-view';

const facts = { names: new Map([['bob', 'Bob']]), whole: true, linksOf: () => null };

describe('toTextView', () => {
  it('has mentions around code, and none in it', () => {
    const text = '@Bob see\n```ts\n@Bob\n```\n@Bob';
    const { tokens } = toTextView(text, makeMessage({ text, mentions: ['bob'] }), facts);
    expect(tokens?.map(({ kind, text: part }) => [kind, part])).toEqual([
      ['mention', '@Bob'],
      ['text', ' see'],
      ['code', '@Bob'],
      ['mention', '@Bob'],
    ]);
  });

  it('makes at most a thousand pieces, and loses nothing', () => {
    const text = '@all '.repeat(5_000);
    const { tokens } = toTextView(text, makeMessage({ text, mentions: ['@all'] }), facts);
    expect(tokens).toHaveLength(1_001);
    expect(tokens?.map(({ text: part }) => part).join('')).toBe(text);
  });
});
