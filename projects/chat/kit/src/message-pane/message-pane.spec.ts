import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import {
  FakeChatClient,
  ChatMessagePaneHarness,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { ChatMessagePane } from './message-pane';

const bob: ConversationId = 'direct:bob';

async function openPane(client = new FakeChatClient()) {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const chat = TestBed.inject(ChatService);
  await chat.login();
  client.receive('Hello', 'bob');
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [inputBinding('conversation', signal(bob))],
  });
  const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
  const feed = await pane.getFeed();
  await fixture.whenStable();
  return { client, chat, fixture, feed, unread: () => chat.conversation(bob).unread() };
}

describe('ChatMessagePane, marking as read', () => {
  it('marks what is seen', async () => {
    const { unread } = await openPane();
    expect(unread()).toBe(0);
  });

  it('marks a message whose count comes after it', async () => {
    const client = new FakeChatClient({ listEvents: 'held' });
    const { fixture, unread } = await openPane(client);
    client.receive('And now?', 'bob');
    await fixture.whenStable();
    client.releaseListEvents();
    await fixture.whenStable();
    expect(unread()).toBe(0);
  });

  it('marks what arrives before an own message that was refused', async () => {
    const { client, chat, fixture, unread } = await openPane();
    client.failNext('send', 'not-allowed');
    chat.conversation(bob).sendText('Refused');
    await fixture.whenStable();
    client.receive('One', 'bob');
    client.receive('Two', 'bob');
    await fixture.whenStable();
    expect(unread()).toBe(0);
  });

  it('marks what was seen while the connection was broken, once it is back', async () => {
    const { client, fixture, unread } = await openPane();
    client.failNext('markRead', 'network');
    client.receive('Seen', 'bob');
    await fixture.whenStable();
    expect(unread()).toBe(1);
    client.breakLink();
    await fixture.whenStable();
    client.mendLink();
    await fixture.whenStable();
    expect(unread()).toBe(0);
  });

  it('marks nothing while messages may be missing that nobody has seen', async () => {
    const { client, fixture } = await openPane();
    const before = client.calls('markRead');
    client.breakLink();
    client.receive('Missed', 'bob');
    const release = client.hold('loadMessages');
    client.mendLink();
    await Promise.resolve();
    expect(client.calls('markRead')).toBe(before);
    release();
    await fixture.whenStable();
    expect(client.calls('markRead')).toBe(before + 1);
  });
});

describe('ChatMessagePane, when something is missing', () => {
  it('shows a gap that could not be filled, and fills it on demand', async () => {
    const { client, feed, fixture } = await openPane();
    client.breakLink();
    client.receive('Missed', 'bob');
    client.failNext('loadMessages', 'refused');
    client.failNext('loadMessages', 'refused');
    client.mendLink();
    await fixture.whenStable();
    client.receive('After', 'bob');
    expect(await feed.getTexts()).toEqual(['Hello', 'After']);
    expect((await feed.getGapTexts())[0]).toContain('Some messages are missing here.');
    await feed.fillGap();
    expect(await feed.getTexts()).toEqual(['Hello', 'Missed', 'After']);
    expect(await feed.getGapTexts()).toEqual([]);
  });

  it('says that nothing comes while the connection is broken, instead of waiting for ever', async () => {
    const client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    client.failNext('signIn', 'credential-refused');
    await TestBed.inject(ChatService)
      .login()
      .catch(() => undefined);
    const fixture = TestBed.createComponent(ChatMessagePane, {
      bindings: [inputBinding('conversation', signal(bob))],
    });
    const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
    const feed = await pane.getFeed();
    expect(await feed.getBlankText()).toContain('could not be loaded');
  });
});
