import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId, MessagePlace } from 'ngx-tencent-chat/models';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatMessagePane } from './message-pane';

const bob: ConversationId = 'direct:bob';
const NOON = Date.UTC(2026, 10, 22, 12);

/** A pane over a hundred messages a minute apart, `0` at noon, in pages of ten. */
async function openPane(unread = 0) {
  const client = new FakeChatClient({ pageSize: 10 });
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  for (let minute = 0; minute < 100; minute++) {
    client.addHistory('bob', 'alice', `${minute}`, NOON + minute * 60_000);
  }
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const chat = TestBed.inject(ChatService);
  await chat.login();
  await client.markRead(bob);
  for (let count = 1; count <= unread; count++) client.receive(`new ${count}`, 'bob');
  // What comes in a burst is counted once a frame.
  while (chat.conversation(bob).unread() !== unread) await new Promise(requestAnimationFrame);
  const left: string[] = [];
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [
      inputBinding('conversation', signal(bob)),
      outputBinding('leave', () => left.push('left')),
    ],
  });
  const harness = await TestbedHarnessEnvironment.harnessForFixture(
    fixture,
    ChatMessagePaneHarness,
  );
  const feed = await harness.getFeed();
  await fixture.whenStable();
  return { client, fixture, pane: fixture.componentInstance, harness, feed, left };
}

function placeOf(client: FakeChatClient, text: string): MessagePlace {
  const found = client.stored(bob).find(({ body }) => body.type === 'text' && body.text === text);
  if (!found?.id) throw new Error(`There is no message ${text}.`);
  return { id: found.id, sentAt: found.sentAt, sequence: found.sequence };
}

afterEach(() => jest.restoreAllMocks());

describe('ChatMessagePane, jumping', () => {
  it('goes to a message that is far back', async () => {
    const { client, pane, feed, fixture } = await openPane();
    await pane.jumpTo({ message: placeOf(client, '7') });
    await fixture.whenStable();
    expect(await feed.getHighlightedText()).toBe('7');
  });

  it('goes to the first message of a time, and to the newest where there is none', async () => {
    const { pane, feed, fixture } = await openPane();
    await pane.jumpTo({ time: NOON + 30.5 * 60_000 });
    await fixture.whenStable();
    expect(await feed.getHighlightedText()).toBe('31');
    await pane.jumpTo({ time: NOON + 1000 * 60_000 });
    await fixture.whenStable();
    expect((await feed.getTexts()).at(-1)).toBe('99');
  });

  it('says that a message is gone', async () => {
    const { pane, harness, client } = await openPane();
    await pane.jumpTo({ message: { ...placeOf(client, '7'), id: 'gone' } });
    expect(await harness.getNotice()).toContain('not there any more');
    await harness.closeNotice();
    expect(await harness.getNotice()).toBeNull();
  });

  it('says that it failed, and tries again', async () => {
    const { pane, harness, feed, client } = await openPane();
    client.failNext('loadMessagesAt', 'network');
    await pane.jumpTo({ message: placeOf(client, '7') });
    expect(await harness.getNotice()).toContain('could not be loaded');
    await harness.tryAgain();
    await until(async () => (await harness.getNotice()) === null);
    expect(await feed.getHighlightedText()).toBe('7');
  });

  it('lets the last one win', async () => {
    const { client, pane, feed, fixture } = await openPane();
    const release = client.hold('loadMessagesAt');
    const first = pane.jumpTo({ message: placeOf(client, '7') });
    const second = pane.jumpTo({ message: placeOf(client, '50') });
    release();
    await Promise.all([first, second]);
    await fixture.whenStable();
    expect(await feed.getHighlightedText()).toBe('50');
  });
});

describe('ChatMessagePane, opening', () => {
  it('opens at the first unread message, although more are unread than a page holds', async () => {
    const { feed } = await openPane(25);
    const texts = await feed.getTexts();
    expect(texts).toContain('new 1');
    expect(await feed.getUnreadText()).toBe('new 1');
  });
});

describe('ChatMessagePane, reacting', () => {
  it('says that a reaction was not saved', async () => {
    const { client, harness, feed } = await openPane();
    const [newest] = client.stored(bob).slice(-1);
    client.reactAs('bob', newest?.id ?? '', '👍');
    client.failNext('react', 'refused');
    const [message] = (await feed.getMessages()).slice(-1);
    await message?.toggleReaction('👍');
    expect(await harness.getNotice()).toContain('was not saved');
  });
});
