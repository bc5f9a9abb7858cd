import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { Message } from 'ngx-tencent-chat/models';
import { ChatPollCardHarness, FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';
import { isPoll, pollBody } from './poll';
import { ChatPollCard } from './poll-card';

const team = 'group:team';

@Component({
  imports: [ChatPollCard],
  template: '<chat-poll-card [body]="$any(message.body).data" [message]="message" />',
})
class Host {
  message!: Message;
}

describe('ChatPollCard', () => {
  let client: FakeChatClient;
  let message: Message;
  let poll: ChatPollCardHarness;

  async function show(by: 'alice' | 'bob' = 'bob', several = false): Promise<void> {
    const { data } = pollBody('Drink?', ['Tea', 'Coffee'], { several });
    expect(isPoll(data)).toBe(true);
    const words = { type: 'unknown', kind: 'poll', data } as const;
    message = client.addHistory(by, team, words);
    poll = await render(message);
  }

  async function render(shown: Message): Promise<ChatPollCardHarness> {
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.message = shown;
    const loader = TestbedHarnessEnvironment.loader(fixture);
    return loader.getHarness(ChatPollCardHarness);
  }

  const id = () => message.id ?? '';

  beforeEach(async () => {
    client = new FakeChatClient();
    client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(ChatService).login();
  });

  it('shows the question, and what each answer has got', async () => {
    await show();
    client.extend(id(), { 'vote:bob': '0', 'vote:carol': '0', 'vote:alice': '1' });
    expect(await poll.question()).toBe('Drink?');
    expect(await poll.hint()).toBe('Poll · Choose one');
    expect(await poll.results()).toEqual(['Tea: 67%, 2 votes: Bob, Carol', 'Coffee: 33%, 1 vote']);
    expect(await poll.chosen()).toEqual(['Coffee']);
    expect(await poll.voters()).toBe('3 people voted');
  });

  it('takes one vote, which can be changed and taken back', async () => {
    await show();
    await poll.choose('Tea');
    await poll.choose('Coffee');
    expect(await poll.chosen()).toEqual(['Coffee']);
    await expect(client.commands.loadExtensions(team, id())).resolves.toEqual({
      'vote:alice': '1',
    });
    await poll.press('Take back my vote');
    expect(await poll.chosen()).toEqual([]);
    expect(await poll.buttons()).toEqual([]);
    expect(await poll.voters()).toBe('No votes yet');
  });

  it('takes several votes where it may', async () => {
    await show('bob', true);
    await poll.choose('Coffee');
    await poll.choose('Tea');
    expect(await poll.chosen()).toEqual(['Tea', 'Coffee']);
    await poll.choose('Tea');
    expect(await poll.results()).toEqual(['Tea: 0%, 0 votes', 'Coffee: 100%, 1 vote']);
  });

  it('shows a vote at once, before it is stored', async () => {
    await show();
    const release = client.hold('changeExtensions');
    await poll.choose('Tea');
    expect(await poll.chosen()).toEqual(['Tea']);
    release();
    expect(await poll.chosen()).toEqual(['Tea']);
  });

  it.each([
    ['network', 'Not stored. There is no connection.'],
    ['not-allowed', 'Not stored. You may not answer here.'],
    ['refused', 'Not stored. Please try again.'],
  ] as const)('takes back a vote that is refused, and says why: %s', async (code, words) => {
    await show();
    await poll.choose('Coffee');
    client.failNext('changeExtensions', code);
    await poll.choose('Tea');
    expect(await poll.failure()).toBe(words);
    expect(await poll.chosen()).toEqual(['Coffee']);
    await poll.choose('Tea');
    expect(await poll.failure()).toBeNull();
    expect(await poll.chosen()).toEqual(['Tea']);
  });

  it('takes no vote without a connection, and shows the one that counts', async () => {
    await show();
    await poll.choose('Coffee');
    client.breakLink();
    await poll.choose('Tea');
    expect(await poll.failure()).toBe('Not stored. There is no connection.');
    expect(await poll.chosen()).toEqual(['Coffee']);
    expect(client.calls('changeExtensions')).toBe(1);
  });

  it('is closed by whoever asked, and counts nothing more', async () => {
    await show('alice');
    client.extend(id(), { 'vote:bob': '0' });
    await poll.press('Close poll');
    expect(await poll.isOpen()).toBe(false);
    expect(await poll.hint()).toBe('Poll · Final result');
    client.extend(id(), { 'vote:carol': '1' });
    expect(await poll.voters()).toBe('1 person voted');
    expect(await poll.buttons()).toEqual([]);
  });

  it('is not closed by others', async () => {
    await show('bob');
    expect(await poll.buttons()).toEqual([]);
  });

  it('keeps the keys with which one chooses from the feed, and no others', async () => {
    await show();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    const { DOWN_ARROW, LEFT_ARROW, ESCAPE, HOME } = TestKey;
    for (const key of [DOWN_ARROW, LEFT_ARROW, ' ', ESCAPE, HOME]) await poll.type(key);
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Escape', 'Home']);
  });

  it('waits until it is stored', async () => {
    await show();
    poll = await render({ ...message, id: null, status: 'sending' });
    expect(await poll.isOpen()).toBe(false);
    expect(await poll.hint()).toContain('Can be answered once it is sent');
  });
});
