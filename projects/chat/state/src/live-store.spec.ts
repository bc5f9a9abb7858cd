import { TestBed } from '@angular/core/testing';
import { FakeChatClient } from 'ngx-tencent-chat/testing';
import { ChatClient } from 'ngx-tencent-chat/client';

import { CHAT_APPLICATION } from './application';
import { LiveStore } from './live-store';
import { CHAT_CREDENTIALS, SessionStore } from './session-store';

const stage = 'group:stage';

function setUp(): { client: FakeChatClient; store: LiveStore; session: SessionStore } {
  const client = new FakeChatClient();
  client.addGroup({ id: 'stage', name: 'Stage', avatarUrl: null, type: 'live' }, []);
  TestBed.configureTestingModule({
    providers: [
      { provide: ChatClient, useValue: client },
      { provide: CHAT_CREDENTIALS, useValue: () => Promise.resolve(client.credential()) },
      { provide: CHAT_APPLICATION, useValue: { SDKAppID: 1400000001 } },
    ],
  });
  return { client, store: TestBed.inject(LiveStore), session: TestBed.inject(SessionStore) };
}

/** Lets effects run, and what was asked be answered. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  }
}

describe('LiveStore', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('goes in with a name, counts while somebody looks, and stops when nobody does', async () => {
    const { client, store, session } = setUp();
    await session.signIn();
    const leave = store.enter(stage);
    await settle();
    expect(store.visit(stage)().state).toBe('inside');
    expect(store.count(stage)()).toBe(1);
    const asked = client.calls('countLive');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(client.calls('countLive')).toBe(asked + 1);
    leave();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(client.calls('countLive')).toBe(asked + 1);
    expect(client.calls('exitLive')).toBe(1);
  });

  it('stays inside until the last one has left', async () => {
    const { client, store, session } = setUp();
    await session.signIn();
    const leave = [store.enter(stage), store.enter(stage)];
    await settle();
    leave[0]?.();
    leave[0]?.();
    expect(client.calls('exitLive')).toBe(0);
    leave[1]?.();
    expect(client.calls('exitLive')).toBe(1);
  });

  it('lets those read who are nobody, and goes in again when they sign in', async () => {
    const { store, session } = setUp();
    store.enter(stage);
    await settle();
    expect(store.visit(stage)().state).toBe('reading');
    await session.signIn();
    await settle();
    expect(store.visit(stage)().state).toBe('inside');
  });

  it('says why nobody could come in', async () => {
    const { client, store, session } = setUp();
    await session.signIn();
    client.failNext('enterLive', 'not-allowed');
    store.enter(stage);
    await settle();
    expect(store.visit(stage)()).toMatchObject({
      state: 'failed',
      failure: { code: 'not-allowed' },
    });
  });
});
