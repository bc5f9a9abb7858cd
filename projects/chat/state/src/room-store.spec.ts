import { TestBed } from '@angular/core/testing';
import { makeNotice } from 'ngx-tencent-chat/testing';

import { RoomStore } from './room-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const team = 'group:team';

describe('RoomStore', () => {
  let stage: StoreStage;
  let rooms: RoomStore;

  beforeEach(async () => {
    stage = await setStage(team);
    rooms = TestBed.inject(RoomStore);
  });

  afterEach(clearStage);

  it('says what the person may do, and follows it', async () => {
    expect(rooms.room(team)()).toBeNull();
    await rooms.load(team);
    expect(rooms.room(team)()).toMatchObject({ role: 'member', mutedUntil: 0 });
    stage.client.setRoom(team, { role: 'admin' });
    expect(rooms.room(team)()?.role).toBe('admin');
    expect(stage.client.calls('loadRoom')).toBe(1);
  });

  it('loads once for all who ask at the same time', async () => {
    await Promise.all([rooms.load(team), rooms.load(team), rooms.loadMembers(team)]);
    expect(stage.client.calls('loadRoom')).toBe(1);
  });

  it('says why it could not be loaded', async () => {
    stage.client.failNext('loadRoom', 'not-found');
    await expect(rooms.load(team)).rejects.toMatchObject({ code: 'not-found' });
    expect(rooms.room(team)()).toBeNull();
  });

  it('lets what it was told win over an answer that is older', async () => {
    const release = stage.client.hold('loadRoom');
    const loading = rooms.load(team);
    await settle();
    stage.client.setRoom(team, { role: 'owner' });
    release();
    await loading;
    expect(rooms.room(team)()?.role).toBe('owner');
  });

  it('asks again after the connection was broken', async () => {
    await rooms.load(team);
    stage.client.breakLink();
    stage.client.setRoom(team, { allMuted: true });
    stage.client.mendLink();
    await settle();
    expect(rooms.room(team)()?.allMuted).toBe(true);
  });

  it('tries again in a while if it cannot ask then', async () => {
    await rooms.load(team);
    stage.client.breakLink();
    stage.client.setRoom(team, { allMuted: true });
    stage.client.failNext('loadRoom', 'network');
    stage.client.mendLink();
    await settle();
    await settle(1_000);
    expect(rooms.room(team)()?.allMuted).toBe(true);
  });

  it('knows who is in a group, all pages of them', async () => {
    const people = Array.from({ length: 250 }, (_, index) => `person${index}`);
    people.forEach((id) => stage.client.addPerson({ id, name: id, avatarUrl: null }));
    stage.client.addGroup({ id: 'crowd', name: 'Crowd', avatarUrl: null }, ['alice', ...people]);
    await rooms.loadMembers('group:crowd');
    expect(rooms.members('group:crowd')()).toHaveLength(251);
    expect(stage.client.calls('listMembers')).toBe(3);
  });

  it('asks again who is in a group when somebody has come', async () => {
    await rooms.loadMembers(team);
    expect(rooms.members(team)()).toHaveLength(3);
    stage.client.addGroup({ id: 'team', name: 'Team', avatarUrl: null }, ['alice', 'bob']);
    const carol = { id: 'carol', name: 'Carol', avatarUrl: null };
    stage.client.receive(makeNotice({ event: 'left', people: [carol] }), 'bob', team);
    await settle();
    expect(rooms.members(team)()).toHaveLength(2);
  });

  it('asks nothing about groups that nobody asked for', async () => {
    stage.client.receive(makeNotice({ event: 'created' }), 'bob', team);
    await settle();
    expect(stage.client.calls('listMembers')).toBe(0);
  });

  it('forgets everything when the person leaves, and what is late', async () => {
    await rooms.load(team);
    const release = stage.client.hold('listMembers');
    const loading = rooms.loadMembers(team);
    await settle();
    await stage.session.signOut();
    release();
    await loading.catch(() => undefined);
    expect(rooms.room(team)()).toBeNull();
    expect(rooms.members(team)()).toEqual([]);
  });

  it('looks again when a message is refused: that nobody may write is not told everywhere', async () => {
    await rooms.load(team);
    stage.client.failNext('send', 'not-allowed');
    stage.store.send(team, 'Hello');
    await settle();
    expect(stage.client.calls('loadRoom')).toBe(2);
  });

  it('loads very many members in parts, when they are wanted', async () => {
    const ids = Array.from({ length: 1_500 }, (_, index) => `person-${index}`);
    stage.client.addGroup({ id: 'crowd', name: 'Crowd', avatarUrl: null }, ['alice', ...ids]);
    await rooms.loadMembers('group:crowd');
    expect(rooms.hasMoreMembers('group:crowd')()).toBe(true);
    const loaded = rooms.members('group:crowd')().length;
    expect(loaded).toBeGreaterThanOrEqual(1_000);
    await rooms.loadMoreMembers('group:crowd');
    expect(rooms.members('group:crowd')()).toHaveLength(1_501);
    expect(rooms.hasMoreMembers('group:crowd')()).toBe(false);
  });
});
