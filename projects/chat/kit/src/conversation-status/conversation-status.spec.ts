import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import { RoomStore } from 'ngx-tencent-chat/state';
import {
  ChatConversationStatusHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ChatConversationStatus } from './conversation-status';

describe('ChatConversationStatus', () => {
  let client: FakeChatClient;

  async function show(first: ConversationId) {
    client = new FakeChatClient();
    client.setPresence('bob', 'online');
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(ChatService).login();
    client.addGroup({ id: 'team', name: 'The team', avatarUrl: null });
    const conversation = signal(first);
    const bindings = [inputBinding('conversation', conversation)];
    const fixture = TestBed.createComponent(ChatConversationStatus, { bindings });
    const status = await TestbedHarnessEnvironment.harnessForFixture(
      fixture,
      ChatConversationStatusHarness,
    );
    return { status, conversation, fixture };
  }

  it('says that the other person is there, and when they were', async () => {
    const { status } = await show('direct:bob');
    await until(async () => (await status.getText()) === 'Online');
    client.setPresence('bob', 'offline');
    expect(await status.getText()).toMatch(/^Last seen /);
  });

  it('watches nobody any more when it goes, or is about a group', async () => {
    const { status, conversation, fixture } = await show('direct:bob');
    await until(async () => (await status.getText()) === 'Online');
    conversation.set('group:team');
    await until(() => client.watched().length === 0);
    conversation.set('direct:carol');
    await until(() => client.watched().includes('carol'));
    fixture.destroy();
    await until(() => client.watched().length === 0);
  });

  it('says how many are in a group', async () => {
    const { status } = await show('group:team');
    await TestBed.inject(RoomStore).load('group:team');
    expect(await status.getText()).toBe('3 members');
  });

  it('says nothing about the person themselves', async () => {
    const { status } = await show('direct:alice');
    expect(await status.getText()).toBe('');
    expect(client.watched()).toEqual([]);
  });
});
