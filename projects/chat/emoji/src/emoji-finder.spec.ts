import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';

import { EmojiFinder } from './emoji-finder';
import { provideEmojiLocale } from './emoji-locale';

async function findIn(
  ...providers: Parameters<typeof TestBed.configureTestingModule>[0]['providers'] & object
) {
  TestBed.configureTestingModule({ providers });
  const finder = TestBed.inject(EmojiFinder);
  await finder.load();
  return (query: string, limit?: number) => finder.find(query, limit).map(({ text }) => text);
}

describe('EmojiFinder', () => {
  it.each([
    ['tada', '🎉'],
    [':tada:', '🎉'],
    ['+1', '👍'],
    ['thumbs up', '👍'],
    ['Smile', '😄'],
    ['heart', '❤️'],
    ['waving', '👋'],
    ['lol', '😂'],
    ['France', '🇫🇷'],
    ['🎉', '🎉'],
    ['birtday', '🎂'],
  ])('finds for %j', async (query, text) => {
    const find = await findIn();
    expect(find(query, 5)).toContain(text);
  });

  it.each(['', '   ', 'xqzwv', '::'])('finds nothing for %j', async (query) => {
    const find = await findIn();
    expect(find(query)).toEqual([]);
  });

  it('gives the exact shortcode first, each emoji once, and no more than asked for', async () => {
    const find = await findIn();
    expect(find('smile')[0]).toBe('😄');
    expect(find('cat', 8)).toHaveLength(8);
    expect(new Set(find('face', 50)).size).toBe(50);
  });

  it('finds nothing before it has come, and knows exact codes then', async () => {
    const finder = TestBed.inject(EmojiFinder);
    expect(finder.find('tada')).toEqual([]);
    await finder.load();
    expect(finder.findCode('tada')?.text).toBe('🎉');
    expect(finder.findCode('tad')).toBeNull();
  });

  it.each(['de', 'de-AT'])('speaks the language around: %s', async (locale) => {
    const german = provideEmojiLocale('de', () => import('emojibase-data/de/compact.json'));
    const find = await findIn(german, provideChatIntl({ locale }));
    expect(find('Katze')[0]).toBe('🐈');
    expect(find(':tada:')[0]).toBe('🎉');
  });

  it('tries again when it could not come', async () => {
    let broken = true;
    const load = () =>
      broken ? Promise.reject(new Error('offline')) : import('emojibase-data/de/compact.json');
    const providers = [provideEmojiLocale('de', load), provideChatIntl({ locale: 'de' })];
    TestBed.configureTestingModule({ providers });
    const finder = TestBed.inject(EmojiFinder);
    await expect(finder.load()).rejects.toThrow('offline');
    broken = false;
    await finder.load();
    expect(finder.find('Katze')).not.toEqual([]);
  });
});
