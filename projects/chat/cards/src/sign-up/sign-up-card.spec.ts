import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { Message } from 'ngx-tencent-chat/models';
import {
  ChatSignUpCardHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';
import { signUpBody } from './sign-up';
import { ChatSignUpCard } from './sign-up-card';

const team = 'group:team';
const early = JSON.stringify({ at: 1 });

@Component({
  imports: [ChatSignUpCard],
  template: '<chat-sign-up-card [body]="$any(message.body).data" [message]="message" />',
})
class Host {
  message!: Message;
}

describe('ChatSignUpCard', () => {
  let client: FakeChatClient;
  let id: string;
  let list: ChatSignUpCardHarness;

  async function show(by: 'alice' | 'bob', places: number | null = null): Promise<void> {
    const { kind, data } = signUpBody('Football', { places });
    const message = client.addHistory(by, team, { type: 'unknown', kind, data });
    id = message.id ?? '';
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.message = message;
    list = await TestbedHarnessEnvironment.loader(fixture).getHarness(ChatSignUpCardHarness);
  }

  beforeEach(async () => {
    client = new FakeChatClient();
    client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(ChatService).login();
  });

  it('is joined and left', async () => {
    await show('bob');
    client.extend(id, { 'joined:bob': early });
    await list.press('Sign me up');
    expect(await list.names()).toEqual({ people: ['Bob', 'Alice'], waiting: [] });
    expect(await list.joined()).toBe('2 people');
    await list.press('Take me off');
    expect(await list.names()).toMatchObject({ people: ['Bob'] });
    expect(await list.buttons()).toEqual(['Sign me up']);
  });

  it('has a waiting list when it is full', async () => {
    await show('bob', 1);
    client.extend(id, { 'joined:bob': early });
    expect(await list.joined()).toBe('1 of 1 places taken');
    await list.press('Join the waiting list');
    expect(await list.names()).toEqual({ people: ['Bob'], waiting: ['Alice'] });
    client.extend(id, { 'joined:bob': null });
    expect(await list.names()).toEqual({ people: ['Alice'], waiting: [] });
  });

  it('says why it could not be joined', async () => {
    await show('bob');
    client.breakLink();
    await list.press('Sign me up');
    expect(await list.failure()).toBe('Not stored. There is no connection.');
    expect(await list.names()).toMatchObject({ people: [] });
  });

  it('is closed by whoever made it', async () => {
    await show('alice');
    expect(await list.buttons()).toEqual(['Sign me up', 'Close list']);
    await list.press('Close list');
    expect(await list.buttons()).toEqual([]);
  });

  it('shows a long list whole when it is asked to', async () => {
    await show('bob');
    const many = Array.from({ length: 30 }, (_, at) => [`joined:p${String(at)}`, early] as const);
    client.extend(id, Object.fromEntries(many));
    expect((await list.names()).people).toHaveLength(6);
    await list.press('Show more');
    expect((await list.names()).people).toHaveLength(30);
  });
});
