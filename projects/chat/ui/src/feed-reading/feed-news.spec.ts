import { signal } from '@angular/core';
import { everyone } from 'ngx-tencent-chat/models';
import { makeMessage, makeMessages, makePerson } from 'ngx-tencent-chat/testing';
import { FeedRow } from '../feed-rows/feed-row';
import { FeedNews, InView } from './feed-news';

const thumb = (count: number, own = false) => ({ id: '👍', count, own, people: [makePerson()] });

function follow(first: readonly FeedRow[]) {
  const source = {
    rows: signal(first),
    unreadFrom: signal<string | null>(null),
    inView: signal<InView | null>(null),
    me: signal<string | null>('alice'),
    list: signal('bob'),
  };
  const news = new FeedNews(source);
  news.mentions();
  return { ...source, news };
}

describe('FeedNews', () => {
  it('keeps unread mentions until they have been on screen', () => {
    const { news, unreadFrom, inView } = follow([
      makeMessage({ mentions: ['alice'] }),
      makeMessage({ key: 'unread' }),
      makeMessage({ key: 'me', mentions: ['alice'] }),
      makeMessage({ key: 'all', mentions: [everyone] }),
      makeMessage({ mentions: ['carol'] }),
    ]);
    expect(news.mentions()).toEqual([]);
    unreadFrom.set('unread');
    expect(news.mentions()).toEqual(['me', 'all']);
    inView.set({ first: 0, last: 2 });
    expect(news.mentions()).toEqual(['all']);
  });

  it('hears of those that come in, and loses none as older messages do', () => {
    const { news, rows } = follow(makeMessages(3));
    rows.update((known) => [...known, makeMessage({ key: 'new', mentions: ['alice'] })]);
    expect(news.mentions()).toEqual(['new']);
    rows.update((known) => [...makeMessages(20, () => ({ mentions: ['alice'] })), ...known]);
    expect(news.mentions()).toEqual(['new']);
  });

  it('keeps own messages that others react to out of sight', () => {
    const mine = makeMessage({ key: 'mine', own: true });
    const { news, rows } = follow([mine, ...makeMessages(3)]);
    rows.update(([, ...others]) => [{ ...mine, reactions: [thumb(1, true)] }, ...others]);
    expect(news.reactions()).toEqual([]);
    rows.update(([, ...others]) => [{ ...mine, reactions: [thumb(2, true)] }, ...others]);
    expect(news.reactions()).toEqual(['mine']);
  });

  it('needs no telling of what happens on screen', () => {
    const mine = makeMessage({ key: 'mine', own: true });
    const { news, rows, inView } = follow([mine]);
    inView.set({ first: 0, last: 0 });
    rows.set([{ ...mine, reactions: [thumb(1)] }]);
    expect(news.reactions()).toEqual([]);
  });
});
