import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { Message, Person } from 'ngx-tencent-chat/models';
import {
  ChatMessageFeedHarness,
  SAMPLE_NOW,
  makeMessage,
  makeMessages,
  makePerson,
} from 'ngx-tencent-chat/testing';
import { FeedTarget } from '../feed-jumps/feed-jumps';
import { FeedGap, GapSide } from '../feed-rows/feed-row';
import { ChatMessageFeed } from './message-feed';

async function showFeed(first: readonly Message[]) {
  TestBed.configureTestingModule({
    providers: [provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' })],
  });
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const inputs = {
    messages: signal(first),
    hasOlder: signal(false),
    loadingOlder: signal(false),
    failure: signal<string | null>(null),
    unreadFrom: signal<string | null>(null),
    gaps: signal<readonly FeedGap[]>([]),
    target: signal<FeedTarget | null>(null),
    me: signal<Person | null>(makePerson({ id: 'alice', name: 'Alice Martin' })),
    folded: signal(0),
  };
  const told: string[] = [];
  const fixture = TestBed.createComponent(ChatMessageFeed, {
    bindings: [
      ...Object.entries(inputs).map(([name, value]) => inputBinding(name, value)),
      outputBinding('older', () => told.push('older')),
      outputBinding('latest', () => told.push('latest')),
      outputBinding('leave', () => told.push('leave')),
      outputBinding<GapSide>('fill', ({ key, side }) => told.push(`fill ${key} ${side}`)),
      outputBinding<string>('retry', (key) => told.push(`retry ${key}`)),
      outputBinding<string>('seen', (key) => told.push(`seen ${key}`)),
    ],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageFeedHarness);
  return { ...inputs, feed: await harness, told, component: fixture.componentInstance };
}

const numbered = (count: number) =>
  makeMessages(count, (index) => ({ key: `m${index}`, text: `${index}` }));

afterEach(() => jest.restoreAllMocks());

describe('ChatMessageFeed', () => {
  it('shows the newest messages, oldest of them first, even where there is no layout', async () => {
    const { feed } = await showFeed(numbered(500));
    const texts = await feed.getTexts();
    expect(texts.at(0)).toBe('400');
    expect(texts.at(-1)).toBe('499');
  });

  it('names each message by who sent it and when', async () => {
    const { feed } = await showFeed([
      makeMessage({ sentAt: SAMPLE_NOW }),
      makeMessage({ own: true, sentAt: SAMPLE_NOW }),
    ]);
    expect(await feed.getNames()).toEqual(['Bob, 14:32', 'You, 14:32']);
  });

  it('marks mentions by the whole name, of the reader and of whoever has spoken', async () => {
    const carol = makePerson({ id: 'carol', name: 'Carol Nguyen' });
    const text = 'Ask @Carol Nguyen or @Alice Martin today';
    const { feed } = await showFeed([
      makeMessage({ sender: carol }),
      makeMessage({ text, mentions: ['carol', 'alice'] }),
    ]);
    const [, message] = await feed.getMessages();
    expect(await message?.getMentions()).toEqual(['@Carol Nguyen', '@Alice Martin']);
  });

  it('names the days', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(SAMPLE_NOW);
    const day = 24 * 60 * 60_000;
    const ages = [20, 3, 1, 0, 0];
    const messages = ages.map((age) => makeMessage({ sentAt: SAMPLE_NOW - age * day }));
    const { feed } = await showFeed(messages);
    expect(await feed.getDays()).toEqual(['2 November', 'Thursday', 'Yesterday', 'Today']);
  });

  it('draws the line of unread messages', async () => {
    const { feed, unreadFrom } = await showFeed(numbered(3));
    expect(await feed.hasUnreadLine()).toBe(false);
    unreadFrom.set('m2');
    expect(await feed.hasUnreadLine()).toBe(true);
  });

  it('says where the history begins, that there is more, or that it failed', async () => {
    const { feed, hasOlder, failure, told } = await showFeed(numbered(1));
    expect(await feed.getEdgeText()).toBe('This is where it begins');
    hasOlder.set(true);
    expect(await feed.getEdgeText()).toBe('Loading older messages');
    failure.set('network');
    expect(await feed.getEdgeText()).toContain('could not be loaded');
    await feed.loadAgain();
    expect(told).toContain('older');
  });

  it('fills itself while there is nothing to show', async () => {
    const { feed, hasOlder, failure, messages } = await showFeed([]);
    expect(await feed.getBlankText()).toContain('No messages yet');
    hasOlder.set(true);
    expect(await feed.getBlankText()).toBe('Loading messages');
    failure.set('network');
    expect(await feed.getBlankText()).toContain('could not be loaded');
    messages.set(numbered(1));
    expect(await feed.getBlankText()).toBeNull();
  });

  it('passes on which message to send again', async () => {
    const { feed, told } = await showFeed([
      makeMessage({ key: 'mine', own: true, status: 'failed' }),
    ]);
    await (await feed.getMessages())[0]?.retry();
    expect(told).toContain('retry mine');
  });

  it('tells the newest message that was seen, once', async () => {
    const { messages, told, feed } = await showFeed(numbered(2));
    await feed.getTexts();
    messages.update((known) => [...known, makeMessage({ key: 'm2' })]);
    await feed.getTexts();
    messages.update((known) => [makeMessage(), ...known]);
    await feed.getTexts();
    expect(told).toEqual(['seen m1', 'seen m2']);
  });

  it('sees nothing in a window without the focus', async () => {
    const { told, feed } = await showFeed([]);
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    window.dispatchEvent(new Event('blur'));
    await feed.getTexts();
    expect(told).toEqual([]);
  });

  it('goes from message to message by keyboard', async () => {
    const { feed } = await showFeed(numbered(4));
    await feed.focus();
    expect(await feed.getFocusedText()).toBe('3');
    await feed.pressKey(TestKey.UP_ARROW);
    await feed.pressKey(TestKey.PAGE_UP);
    expect(await feed.getFocusedText()).toBe('1');
    await feed.pressKey(TestKey.HOME);
    expect(await feed.getFocusedText()).toBe('0');
    await feed.pressKey(TestKey.END);
    expect(await feed.getFocusedText()).toBe('3');
  });

  it('keeps the rows it has when older ones come', async () => {
    const { feed, messages } = await showFeed(numbered(3));
    await feed.focus();
    messages.update((known) => [makeMessage({ text: 'older' }), ...known]);
    expect(await feed.getTexts()).toEqual(['older', '0', '1', '2']);
    expect(await feed.getFocusedText()).toBe('2');
  });
});

describe('ChatMessageFeed, where messages may be missing', () => {
  const gap = { key: 'gap', at: 2, loading: false, failure: null };

  it('says so between them, and again with a way to load them', async () => {
    const { feed, gaps, told } = await showFeed(numbered(4));
    gaps.set([{ ...gap, loading: true }]);
    expect(await feed.getGapTexts()).toEqual(['Loading missed messages…']);
    gaps.set([{ ...gap, failure: { code: 'network' } }]);
    expect((await feed.getGapTexts())[0]).toContain('Some messages are missing here.');
    await feed.fillGap();
    expect(told).toContain('fill gap below');
  });

  it('does not join what stands above and below', async () => {
    const { feed, gaps } = await showFeed(numbered(4));
    expect(await feed.getDays()).toHaveLength(1);
    gaps.set([gap]);
    expect(await feed.getDays()).toHaveLength(2);
  });

  it('lets the keys pass over them', async () => {
    const { feed, gaps } = await showFeed(numbered(4));
    gaps.set([gap]);
    await feed.focus();
    await feed.pressKey(TestKey.UP_ARROW);
    expect(await feed.getFocusedText()).toBe('2');
    await feed.pressKey(TestKey.UP_ARROW);
    expect(await feed.getFocusedText()).toBe('1');
    await feed.pressKey(TestKey.HOME);
    expect(await feed.getFocusedText()).toBe('0');
  });

  it('says how much of a stream is not kept', async () => {
    const { feed, folded, hasOlder, told } = await showFeed(numbered(2));
    folded.set(1);
    hasOlder.set(true);
    expect(await feed.getEdgeText()).toContain('1 earlier message not kept');
    expect(told).not.toContain('older');
    await feed.loadAgain();
    expect(told).toContain('older');
  });
});

describe('ChatMessageFeed, jumping', () => {
  it('marks the message it was asked for, once it is there, and gives it the focus', async () => {
    const { feed, messages, target } = await showFeed(numbered(2));
    target.set({ key: 'late' });
    expect(await feed.getHighlightedText()).toBeNull();
    messages.update((known) => [makeMessage({ key: 'late', text: 'Late' }), ...known]);
    expect(await feed.getHighlightedText()).toBe('Late');
    expect(await feed.getFocusedText()).toBe('Late');
  });

  it('leaves the focus to whoever writes, and says where it led', async () => {
    const { feed, target } = await showFeed([makeMessage({ key: 'wanted', sentAt: SAMPLE_NOW })]);
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    target.set({ key: 'wanted' });
    expect(await feed.getAnnouncements()).toEqual(['Now at: Bob, 14:32']);
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('goes to the first unread message by key, and leaves by Escape', async () => {
    const { feed, unreadFrom, told } = await showFeed(numbered(4));
    unreadFrom.set('m1');
    await feed.focus();
    await feed.pressKey('u');
    expect(await feed.getFocusedText()).toBe('1');
    await feed.pressKey(TestKey.ESCAPE);
    expect(told).toContain('leave');
  });
});

describe('ChatMessageFeed, finding', () => {
  const say = (texts: readonly string[]) =>
    texts.map((text, index) => makeMessage({ key: `m${index}`, text }));

  async function find(texts: readonly string[], words: string) {
    const shown = await showFeed(say(texts));
    shown.component.openFind();
    const bar = await shown.feed.getFind();
    if (!bar) throw new Error('The bar is not open.');
    await bar.type(words);
    return { ...shown, bar };
  }

  it('counts from the newest match, and goes round', async () => {
    const { bar, feed } = await find(['Café one', 'tea', 'CAFE two', 'cafe\u0301 three'], 'cafe');
    expect(await bar.getPlace()).toBe('1 of 3');
    expect(await feed.getHighlightedText()).toBe('cafe\u0301 three');
    await bar.goOlder();
    expect(await feed.getHighlightedText()).toBe('CAFE two');
    await bar.goNewer();
    await bar.goNewer();
    expect(await bar.getPlace()).toBe('3 of 3');
    expect(await feed.getHighlightedText()).toBe('Café one');
  });

  it('finds what is not rendered', async () => {
    const { bar, feed } = await find(['needle', ...Array<string>(300).fill('hay')], 'needle');
    expect(await bar.getPlace()).toBe('1 of 1');
    expect(await feed.getTexts()).not.toContain('needle');
  });

  it('looks further back until something is found', async () => {
    const { bar, hasOlder, messages, told } = await find(['hay'], 'needle');
    expect(await bar.getPlace()).toBe('Nothing found');
    hasOlder.set(true);
    told.length = 0;
    await bar.searchOlder();
    expect(told).toContain('older');
    expect(await bar.getPlace()).toBe('Searching older messages…');
    messages.update((known) => [makeMessage({ text: 'a needle' }), ...known]);
    expect(await bar.getPlace()).toBe('1 of 1');
  });

  it('gives the focus to what was found when it is closed', async () => {
    const { bar, feed } = await find(['needle', 'hay'], 'needle');
    await bar.close();
    expect(await feed.getFind()).toBeNull();
    expect(await feed.getFocusedText()).toBe('needle');
  });
});

describe('what the feed speaks', () => {
  it('is what comes in, not what was there, what is loaded before it, or what is one’s own', async () => {
    const { feed, messages } = await showFeed(numbered(2));
    await feed.getTexts();
    messages.update((known) => [makeMessage({ text: 'older' }), ...known]);
    await feed.getTexts();
    messages.update((known) => [...known, makeMessage({ text: 'mine', own: true })]);
    await feed.getTexts();
    messages.update((known) => [...known, makeMessage({ text: 'news' })]);
    expect(await feed.getAnnouncements()).toEqual(['Bob: news']);
  });

  it('is cut where it is long', async () => {
    const { feed, messages } = await showFeed(numbered(1));
    await feed.getTexts();
    messages.update((known) => [...known, makeMessage({ text: '👩‍👩‍👧'.repeat(300) })]);
    expect(await feed.getAnnouncements()).toEqual([`Bob: ${'👩‍👩‍👧'.repeat(200)}…`]);
  });

  it('is also that a message was not sent', async () => {
    const { feed, messages } = await showFeed(numbered(1));
    await feed.getTexts();
    const failed = makeMessage({ own: true, status: 'failed' });
    messages.update((known) => [...known, failed]);
    expect(await feed.getAnnouncements()).toEqual(['Not sent']);
  });

  it('is the first message of an empty conversation too', async () => {
    const { feed, messages } = await showFeed([]);
    await feed.getTexts();
    messages.set([makeMessage({ text: 'first' })]);
    expect(await feed.getAnnouncements()).toEqual(['Bob: first']);
  });
});
