import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, MessageStore, SessionStore } from 'ngx-tencent-chat/state';
import {
  ChatSearchPanelHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { FoundTarget } from './found-rows';
import { ChatSearchPanel } from './search-panel';

const bob = 'direct:bob';

async function openPanel(
  conversation: ConversationId | null = null,
  client = new FakeChatClient(),
) {
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  client.addHistory('bob', 'alice', 'Tea at four?');
  client.addHistory('alice', 'bob', 'Tea, yes. Here: https://tea.example');
  client.addHistory('carol', 'alice', 'No tea for me');
  await TestBed.inject(ConversationStore).reload();
  const picked: FoundTarget[] = [];
  const closed: string[] = [];
  const fixture = TestBed.createComponent(ChatSearchPanel, {
    bindings: [
      inputBinding('conversation', signal(conversation)),
      outputBinding<FoundTarget>('pick', (target) => picked.push(target)),
      outputBinding('closed', () => closed.push('closed')),
    ],
  });
  await fixture.whenStable();
  const panel = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatSearchPanelHarness);
  const shows = async (text: string) => {
    await until(async () => (await read(panel)).includes(text));
  };
  return { panel, picked, closed, client, shows };
}

async function read(panel: ChatSearchPanelHarness): Promise<string> {
  return [...(await panel.getResults()), await panel.getStatus()].join(' | ');
}

describe('ChatSearchPanel', () => {
  beforeEach(() => localStorage.clear());

  it('finds in a conversation, marks what it found, and leads there', async () => {
    const { panel, picked, client, shows } = await openPanel(bob);
    await panel.search('tea');
    await shows('Tea at four?');
    expect(await panel.getResults()).toHaveLength(2);
    expect(await panel.getHits()).toEqual(['Tea', 'tea', 'Tea']);
    expect(await panel.getStatus()).toContain('2 results');
    await panel.open('Tea at four?');
    const [message] = client.stored(bob);
    expect(picked).toEqual([
      {
        conversationId: bob,
        place: { id: message?.id, sentAt: message?.sentAt, sequence: message?.sequence },
        within: false,
      },
    ]);
  });

  it('finds everywhere: names, single messages, and how many there are in a conversation', async () => {
    const { panel, picked, shows } = await openPanel();
    await panel.search('tea');
    await shows('2 matches');
    expect(await read(panel)).toContain('No tea for me');
    await panel.search('car');
    await shows('Carol');
    await panel.open('Carol');
    expect(picked).toEqual([{ conversationId: 'direct:carol', place: null, within: false }]);
  });

  it('lists the matches of one conversation, and goes back to all', async () => {
    const { panel, closed, shows } = await openPanel();
    await panel.search('tea');
    await shows('2 matches');
    await panel.open('2 matches');
    await shows('Tea at four?');
    expect(await panel.getStatus()).toContain('In Bob');
    await panel.press(TestKey.ESCAPE);
    await shows('2 matches');
    await panel.press(TestKey.ESCAPE);
    expect(closed).toEqual(['closed']);
  });

  it('is worked by keys', async () => {
    const { panel, picked, shows } = await openPanel(bob);
    await panel.search('tea');
    await shows('Tea at four?');
    for (const key of [TestKey.DOWN_ARROW, TestKey.DOWN_ARROW, TestKey.ENTER])
      await panel.press(key);
    expect(picked).toHaveLength(1);
  });

  it('is narrowed by person, type and place', async () => {
    const { panel, client, shows } = await openPanel(bob);
    await panel.filter('Type', 'Links');
    await shows('https://tea.example');
    expect(await panel.getResults()).toHaveLength(1);
    await panel.filter('From', 'Bob');
    await shows('Nothing found');
    await panel.filter('Where', 'Everywhere');
    await panel.filter('Type', 'Any type');
    await panel.filter('From', 'You');
    await shows('Tea, yes');
    expect(client.callsOf('searchConversations').at(-1)?.[0]).toMatchObject({
      senders: ['alice'],
      types: [],
      conversationId: null,
    });
  });

  it('asks for more than a date', async () => {
    const { panel, shows } = await openPanel(bob);
    await panel.filter('Date', 'Past 7 days');
    await shows('Type a word');
  });

  it('says that it failed, and tries again', async () => {
    const { panel, client, shows } = await openPanel(bob);
    client.failNext('searchMessages', 'network');
    await panel.search('tea');
    await shows('did not get through');
    await panel.pressButton('Try again');
    await shows('Tea at four?');
  });

  it('searches what is loaded where the service cannot, and says so', async () => {
    const { panel, client, shows } = await openPanel(bob);
    await TestBed.inject(MessageStore).open(bob);
    client.failNext('searchMessages', 'unsupported');
    await panel.search('four');
    await shows('Tea at four?');
    expect(await panel.getStatus()).toContain('already loaded');
  });

  it('remembers what was looked for, until it is told to forget', async () => {
    const { panel, shows } = await openPanel(bob);
    await panel.search('tea');
    await shows('Tea at four?');
    await panel.press(TestKey.ENTER);
    await panel.search('');
    await shows('Recent searches');
    await panel.pressButton('tea');
    await shows('Tea at four?');
    await panel.search('');
    await shows('Recent searches');
    await panel.pressButton('Clear');
    await shows('Find anything');
  });
});
