import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import {
  ChatMessageFeedHarness,
  SAMPLE_NOW,
  makeMessage,
  makeMessages,
} from 'ngx-tencent-chat/testing';
import { ChatMessageFeed } from './message-feed';

async function showFeed(first: readonly Message[]) {
  TestBed.configureTestingModule({
    providers: [provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' })],
  });
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const messages = signal(first);
  const hasOlder = signal(false);
  const failure = signal<string | null>(null);
  const unreadFrom = signal<string | null>(null);
  const told: string[] = [];
  const fixture = TestBed.createComponent(ChatMessageFeed, {
    bindings: [
      inputBinding('messages', messages),
      inputBinding('hasOlder', hasOlder),
      inputBinding('failure', failure),
      inputBinding('unreadFrom', unreadFrom),
      outputBinding('older', () => told.push('older')),
      outputBinding<string>('retry', (key) => told.push(`retry ${key}`)),
      outputBinding<string>('seen', (key) => told.push(`seen ${key}`)),
    ],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageFeedHarness);
  return { feed: await harness, messages, hasOlder, failure, unreadFrom, told };
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
});
