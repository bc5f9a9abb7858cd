import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Provider, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { provideReceiptOptions } from 'ngx-tencent-chat/state';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatMessagePane } from './message-pane';

async function openPane(...providers: readonly Provider[]) {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client), ...providers] });
  await TestBed.inject(ChatService).login();
  client.receive('Hello', 'bob', undefined, { wantsReceipt: true });
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [inputBinding('conversation', signal('direct:bob'))],
  });
  const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
  await fixture.whenStable();
  return { client, fixture, pane };
}

afterEach(() => jest.restoreAllMocks());

describe('ChatMessagePane, receipts and typing', () => {
  it('tells that a message was on screen, each once', async () => {
    const { client, fixture } = await openPane();
    await until(() => client.calls('acknowledge') === 1);
    client.receive('Again', 'bob', undefined, { wantsReceipt: true });
    await fixture.whenStable();
    await until(() => client.calls('acknowledge') === 2);
    expect(client.stored('direct:bob')).toHaveLength(2);
  });

  it('asks who has read own messages in a group that are on screen', async () => {
    const { client, fixture } = await openPane();
    expect(client.calls('loadReceipts')).toBe(0);
    client.sendElsewhere('Mine', 'bob', { wantsReceipt: true });
    await fixture.whenStable();
    await until(() => client.calls('loadReceipts') === 1);
  });

  it('tells nobody where people do not want that', async () => {
    const { client, fixture } = await openPane(provideReceiptOptions({ direct: false }));
    client.sendElsewhere('Mine', 'bob', { wantsReceipt: true });
    await fixture.whenStable();
    // What is asked for goes out after what would have been told.
    await until(() => client.calls('loadReceipts') === 1);
    expect(client.calls('acknowledge')).toBe(0);
  });

  it('shows who writes, and speaks of it to nobody', async () => {
    const { client, fixture, pane } = await openPane();
    const feed = await pane.getFeed();
    expect(await pane.getTyping()).toBeNull();
    client.typeAs('bob');
    await fixture.whenStable();
    expect(await pane.getTyping()).toContain('Bob is typing');
    client.typeAs('bob', 'direct:bob', false);
    await fixture.whenStable();
    expect(await pane.getTyping()).toBeNull();
    expect(await feed.getAnnouncements()).toEqual([]);
  });
});
