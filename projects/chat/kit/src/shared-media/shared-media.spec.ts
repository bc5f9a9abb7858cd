import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MessagePlace } from 'ngx-tencent-chat/models';
import { MessageStore, SessionStore } from 'ngx-tencent-chat/state';
import {
  ChatSharedMediaHarness,
  FakeChatClient,
  makeFile,
  makeImage,
  makeVideo,
  makeVoice,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatSharedMedia } from './shared-media';

const bob = 'direct:bob';
const at = (day: number) => new Date(2026, 2, day, 12).getTime();

async function openShared(prepare: (client: FakeChatClient) => void = () => undefined) {
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  client.addHistory('bob', 'alice', makeImage({ previewUrl: 'https://example.com/a.png' }), at(1));
  client.addHistory('alice', 'bob', makeVideo({ duration: 73 }), at(2));
  client.addHistory('bob', 'alice', makeFile({ name: 'report.pdf' }), at(3));
  client.addHistory('bob', 'alice', makeVoice({ duration: 7 }), at(4));
  client.addHistory('bob', 'alice', 'https://a.example/x and javascript:alert(1)', at(5));
  client.addHistory('bob', 'alice', 'No link here', at(6));
  prepare(client);
  const jumps: MessagePlace[] = [];
  const fixture = TestBed.createComponent(ChatSharedMedia, {
    bindings: [
      inputBinding('conversation', signal(bob)),
      outputBinding<MessagePlace>('jump', (place) => jumps.push(place)),
    ],
  });
  const shared = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatSharedMediaHarness);
  const has = (count: number) => until(async () => (await shared.getItems()).length === count);
  return { shared, client, jumps, has };
}

describe('ChatSharedMedia', () => {
  it('shows pictures and films, and leads to where they were sent', async () => {
    const { shared, client, jumps, has } = await openShared();
    await has(2);
    expect(await shared.getItems()).toEqual(['Video, You, March 2', 'Bob, March 1']);
    expect(await shared.getText()).toContain('March 2026');
    await shared.showInConversation(1);
    expect(jumps).toMatchObject([{ id: client.stored(bob)[0]?.id }]);
  });

  it.each([
    ['Files', 'report.pdf'],
    ['Voice', '0:07'],
    ['Links', 'a.example'],
  ])('has a tab of %s', async (tab, text) => {
    const { shared } = await openShared();
    await shared.openTab(tab);
    await until(async () => (await shared.getItems()).join().includes(text));
    expect(await shared.getItems()).toHaveLength(1);
  });

  it('links to pages only', async () => {
    const { shared } = await openShared();
    await shared.openTab('Links');
    await until(async () => (await shared.getLinks()).length > 0);
    expect(await shared.getLinks()).toEqual(['https://a.example/x']);
  });

  it('goes through its tabs by keys', async () => {
    const { shared, has } = await openShared();
    await has(2);
    await shared.pressTab(TestKey.RIGHT_ARROW);
    expect(await shared.getTab()).toBe('Files');
    await shared.pressTab(TestKey.END);
    expect(await shared.getTab()).toBe('Voice');
    await shared.pressTab(TestKey.RIGHT_ARROW);
    expect(await shared.getTab()).toBe('Media');
  });

  it('brings more of what there is', async () => {
    const { shared, has } = await openShared((client) => {
      for (let day = 1; day <= 28; day++) client.addHistory('bob', 'alice', makeImage(), at(day));
    });
    await has(20);
    await shared.pressButton('Show more');
    await has(30);
  });

  it('says that there is nothing, that it failed, and tries again', async () => {
    const { shared, has } = await openShared((client) =>
      client.failNext('searchMessages', 'network'),
    );
    await until(async () => (await shared.getText()).includes('did not get through'));
    await shared.pressButton('Try again');
    await has(2);
  });

  it('shows what is loaded where the service cannot search', async () => {
    const { shared, client } = await openShared();
    await TestBed.inject(MessageStore).open(bob);
    client.failNext('searchMessages', 'unsupported');
    await shared.openTab('Files');
    await until(async () => (await shared.getItems()).join().includes('report.pdf'));
    expect(await shared.getText()).toContain('already loaded');
  });
});
