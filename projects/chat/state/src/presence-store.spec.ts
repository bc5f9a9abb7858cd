import { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { providePresenceOptions } from './presence-options';
import { PresenceStore } from './presence-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

describe('PresenceStore', () => {
  let stage: StoreStage;
  let store: PresenceStore;

  async function begin(...providers: readonly Provider[]): Promise<void> {
    stage = await setStage('direct:bob', providers);
    store = TestBed.inject(PresenceStore);
    stage.client.setPresence('bob', 'online', 'In a meeting');
  }

  afterEach(clearStage);

  it('knows nothing of people who are not in sight', async () => {
    await begin();
    await settle(1_000);
    expect(store.presence('bob')()).toEqual({ userId: 'bob', state: 'unknown', text: '' });
    expect(store.seen('bob')()).toEqual({ when: 'unknown' });
    expect(stage.client.watched()).toEqual([]);
  });

  it('knows of those in sight whether they are there, and follows them', async () => {
    await begin();
    const leave = store.watch(['bob']);
    await settle(1_000);
    expect(store.presence('bob')()).toMatchObject({ state: 'online', text: 'In a meeting' });
    expect(store.seen('bob')()).toEqual({ when: 'now' });
    stage.client.setPresence('bob', 'offline');
    expect(store.presence('bob')().state).toBe('offline');
    expect(store.seen('bob')()).toEqual({ when: 'at', at: Date.now() });
    leave();
    await settle(2_000);
    expect(stage.client.watched()).toEqual([]);
    expect(store.presence('bob')().state).toBe('unknown');
  });

  it('watches them again when the connection is back', async () => {
    await begin();
    store.watch(['bob']);
    await settle(1_000);
    stage.client.breakLink();
    stage.client.setPresence('bob', 'offline');
    expect(stage.client.watched()).toEqual([]);
    stage.client.mendLink();
    await settle(2_000);
    expect(stage.client.watched()).toEqual(['bob']);
    expect(store.presence('bob')().state).toBe('offline');
  });

  it('forgets all when the person leaves', async () => {
    await begin();
    store.watch(['bob']);
    await settle(1_000);
    await stage.client.signOut();
    expect(store.presence('bob')().state).toBe('unknown');
  });

  it('says approximately when they were there, and follows nobody', async () => {
    await begin(providePresenceOptions({ mode: 'approximate' }));
    store.watch(['bob']);
    await settle(1_000);
    expect(store.seen('bob')()).toEqual({ when: 'recently' });
    expect(store.presence('bob')().state).toBe('unknown');
    expect(stage.client.watched()).toEqual([]);
  });

  it('believes the app about when somebody was there last', async () => {
    const lastSeen = (): Promise<number> => Promise.resolve(1_700_000_000_000);
    await begin(providePresenceOptions({ lastSeen }));
    store.watch(['carol']);
    await settle(1_000);
    expect(store.seen('carol')()).toEqual({ when: 'at', at: 1_700_000_000_000 });
  });

  it('bears that the app does not know when somebody was there', async () => {
    const lastSeen = (): Promise<null> => Promise.reject(new Error('Away.'));
    await begin(providePresenceOptions({ lastSeen }));
    store.watch(['carol']);
    await settle(1_000);
    expect(store.seen('carol')()).toEqual({ when: 'away' });
  });

  it('asks nobody where it is off', async () => {
    await begin(providePresenceOptions({ mode: 'off' }));
    store.watch(['bob'])();
    await settle(5_000);
    expect(stage.client.calls('watchPresence') + stage.client.calls('loadPresence')).toBe(0);
  });

  it('tells others something about the own being there', async () => {
    await begin();
    await store.setText('  Back at noon ');
    expect(stage.client.callsOf('setPresenceText')).toEqual([['Back at noon']]);
  });
});
