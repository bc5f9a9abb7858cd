import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ConversationStore } from './conversation-store';
import { provideReceiptOptions } from './receipt-options';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const bob = 'direct:bob';

describe('reading that nobody may know of', () => {
  const tells = signal(false);
  let stage: StoreStage;
  let conversations: ConversationStore;

  beforeEach(async () => {
    tells.set(false);
    stage = await setStage(bob, [provideReceiptOptions(() => ({ direct: tells() }))]);
    conversations = TestBed.inject(ConversationStore);
    await conversations.reload();
    stage.client.receive('One', 'bob');
    stage.client.receive('Two', 'bob');
    await settle(20);
  });

  afterEach(clearStage);

  function unread(): readonly (number | undefined)[] {
    return [conversations.find(bob)?.unread, conversations.totalUnread()];
  }

  it('clears the count, and tells the service nothing', async () => {
    expect(unread()).toEqual([2, 2]);
    await conversations.markRead(bob);
    expect(unread()).toEqual([0, 0]);
    await conversations.reload();
    expect(unread()).toEqual([0, 0]);
    expect(stage.client.calls('markRead')).toBe(0);
  });

  it('counts what comes after it', async () => {
    await conversations.markRead(bob);
    stage.client.receive('Three', 'bob');
    await settle(20);
    expect(unread()).toEqual([1, 1]);
    await conversations.markRead(bob);
    expect(unread()).toEqual([0, 0]);
    stage.client.receive('Four', 'bob');
    await settle(20);
    expect(unread()).toEqual([1, 1]);
  });

  it('counts anew once it was read on another device', async () => {
    await conversations.markRead(bob);
    await stage.client.markRead(bob);
    await settle(20);
    stage.client.receive('Three', 'bob');
    await settle(20);
    expect(unread()).toEqual([1, 1]);
  });

  it('tells the service as soon as it may', async () => {
    await conversations.markRead(bob);
    stage.client.receive('Three', 'bob');
    await settle(20);
    tells.set(true);
    await conversations.markRead(bob);
    await settle(20);
    expect(stage.client.calls('markRead')).toBe(1);
    expect(unread()).toEqual([0, 0]);
  });

  it('is not for groups: there the sender asks for each message', async () => {
    stage.client.receive('Hello', 'bob', 'group:team');
    await settle(20);
    await conversations.markRead('group:team');
    expect(stage.client.calls('markRead')).toBe(1);
  });
});
