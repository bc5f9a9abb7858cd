import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';

import { PinStore } from './pin-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const team = 'group:team';

describe('PinStore', () => {
  let stage: StoreStage;
  let pins: PinStore;
  let first: Message;
  let second: Message;

  beforeEach(async () => {
    stage = await setStage(team);
    pins = TestBed.inject(PinStore);
    stage.client.setRoom(team, { role: 'admin' });
    first = stage.client.receive('First', 'bob', team);
    second = stage.client.receive('Second', 'bob', team);
  });

  afterEach(clearStage);

  function pinned(): readonly string[] {
    return pins
      .pinned(team)()
      .map(({ body }) => (body.type === 'text' ? body.text : ''));
  }

  it('loads what is pinned, and follows it', async () => {
    stage.client.pinElsewhere(first.id ?? '');
    await pins.load(team);
    expect(pinned()).toEqual(['First']);
    stage.client.pinElsewhere(second.id ?? '');
    expect(pinned()).toEqual(['Second', 'First']);
    stage.client.pinElsewhere(first.id ?? '', false);
    expect(pinned()).toEqual(['Second']);
    expect(stage.client.calls('listPinned')).toBe(1);
  });

  it('shows at once what is pinned, and what is not any more', async () => {
    const release = stage.client.hold('pin');
    const pinning = pins.pin(team, first, true);
    expect(pinned()).toEqual(['First']);
    release();
    await pinning;
    expect(pinned()).toEqual(['First']);
    await pins.pin(team, first, false);
    expect(pinned()).toEqual([]);
  });

  it('takes it back when the service refuses it', async () => {
    stage.client.failNext('pin', 'not-allowed');
    await expect(pins.pin(team, first, true)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(pinned()).toEqual([]);
  });

  it('shows nothing that is no more', async () => {
    await pins.pin(team, first, true);
    await pins.pin(team, second, true);
    stage.client.recall(first.id ?? '');
    stage.client.removeElsewhere(team, [second.id ?? '']);
    expect(pinned()).toEqual([]);
  });

  it('asks again after the connection was broken', async () => {
    await pins.load(team);
    stage.client.breakLink();
    stage.client.pinElsewhere(first.id ?? '');
    stage.client.mendLink();
    await settle();
    expect(pinned()).toEqual(['First']);
  });

  it('forgets everything when the person leaves', async () => {
    await pins.pin(team, first, true);
    await stage.session.signOut();
    expect(pinned()).toEqual([]);
  });
});
