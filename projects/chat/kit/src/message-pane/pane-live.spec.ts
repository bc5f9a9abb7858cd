import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatMessagePane } from './message-pane';
import { provideMessagePaneOptions } from './message-pane-options';

const bob: ConversationId = 'direct:bob';

/** A pane over a stream of which twenty messages are kept; thirty have been sent. */
async function watch() {
  const client = new FakeChatClient({ pageSize: 10 });
  const providers = [
    provideChatTesting(client),
    provideMessagePaneOptions({ liveLimit: 20, readMarkInterval: 0 }),
  ];
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(ChatService).login();
  const live = signal(true);
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [inputBinding('conversation', signal(bob)), inputBinding('live', live)],
  });
  const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
  const feed = await pane.getFeed();
  await fixture.whenStable();
  let sent = 0;
  const say = async (count: number) => {
    for (let rest = count; rest > 0; rest--) client.receive(`${++sent}`, 'bob');
    await fixture.whenStable();
  };
  await say(30);
  return { feed, live, say };
}

describe('ChatMessagePane, live', () => {
  it('keeps as many messages as it is told, and counts the others', async () => {
    const { feed } = await watch();
    const texts = await feed.getTexts();
    expect(texts.at(-1)).toBe('30');
    expect(texts).not.toContain('5');
    const kept = Number(texts.at(-1)) - Number(texts[0]) + 1;
    expect(await feed.getEdgeText()).toContain(`${30 - kept} earlier messages not kept`);
  });

  it('brings back what was folded for whoever asks, and folds again at the end', async () => {
    const { feed, say } = await watch();
    const [oldest] = await feed.getTexts();
    await feed.loadAgain();
    await until(async () => Number((await feed.getTexts())[0]) < Number(oldest));
    await say(5);
    expect((await feed.getTexts()).at(-1)).toBe('35');
  });

  it('folds no more where nothing is live any longer', async () => {
    const { feed, live, say } = await watch();
    live.set(false);
    const before = await feed.getEdgeText();
    await say(30);
    expect(await feed.getEdgeText()).toBe(before);
  });
});
