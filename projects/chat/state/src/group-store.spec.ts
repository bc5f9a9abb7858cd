import { TestBed } from '@angular/core/testing';

import { GroupStore } from './group-store';
import { JoinRequestStore } from './join-request-store';
import { RoomStore } from './room-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const club = 'group:club';

describe('GroupStore', () => {
  let stage: StoreStage;
  let groups: GroupStore;

  beforeEach(async () => {
    stage = await setStage(club);
    stage.client.createGroupAs('bob', {
      type: 'public',
      name: 'Club',
      id: 'club',
      memberIds: ['alice'],
    });
    groups = TestBed.inject(GroupStore);
  });

  afterEach(clearStage);

  it('knows a group once it is loaded, and follows it', async () => {
    expect(groups.group(club)()).toBeNull();
    await groups.load(club);
    expect(groups.group(club)()).toMatchObject({ name: 'Club', ownerId: 'bob', memberCount: 2 });
    stage.client.changeGroupAs('bob', club, { announcement: 'Tea at five' });
    expect(groups.group(club)()?.announcement).toBe('Tea at five');
  });

  it('shows a change at once, and takes it back if it is refused', async () => {
    await groups.load(club);
    const changed = groups.change(club, { name: 'Mine', avatarUrl: '' });
    expect(groups.group(club)()).toMatchObject({ name: 'Mine', avatarUrl: null });
    await expect(changed).rejects.toMatchObject({ code: 'not-allowed' });
    expect(groups.group(club)()?.name).toBe('Club');
  });

  it('makes a group of which the person is the owner', async () => {
    const made = await groups.create({ type: 'work', name: 'Us', memberIds: ['bob'] });
    expect(groups.group(made.conversationId)()).toMatchObject({ name: 'Us', ownerId: 'alice' });
  });

  it('forgets all when the person leaves', async () => {
    await groups.load(club);
    await stage.session.signOut();
    expect(groups.group(club)()).toBeNull();
  });

  it('says how coming in went', async () => {
    stage.client.createGroupAs('bob', { type: 'meeting', name: 'Open', id: 'open' });
    stage.client.createGroupAs('bob', { type: 'public', name: 'Shut', id: 'shut' });
    await expect(groups.join('group:open')).resolves.toBe('joined');
    await expect(groups.join('group:open')).resolves.toBe('already');
    await expect(groups.join('group:shut', 'Me')).resolves.toBe('waiting');
    await expect(groups.join('group:none')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells how a request was answered, until it is read', async () => {
    const shut = { type: 'public', name: 'Shut', id: 'shut' } as const;
    stage.client.createGroupAs('bob', shut);
    await groups.join('group:shut');
    const [request] = stage.client.requestsFor('bob');
    if (request) stage.client.answerAs('bob', request, { accept: false, text: 'Sorry' });
    expect(groups.news()).toMatchObject({ groupName: 'Shut', accepted: false, text: 'Sorry' });
    groups.clearNews();
    expect(groups.news()).toBeNull();
  });

  it.each([
    ['dismissed', () => stage.client.dismissAs('bob', club)],
    ['removed', () => stage.client.removeAs('bob', club, ['alice'])],
  ])('leaves a group that was %s to be read, and says who did it', async (end, act) => {
    const rooms = TestBed.inject(RoomStore);
    await rooms.load(club);
    expect(rooms.ending(club)()).toBeNull();
    act();
    await settle();
    expect(rooms.room(club)()?.role).toBeNull();
    expect(rooms.ending(club)()).toMatchObject({ end, by: { id: 'bob' } });
  });

  it('forgets that somebody was removed when they are back', async () => {
    const rooms = TestBed.inject(RoomStore);
    await rooms.load(club);
    stage.client.changeGroupAs('bob', club, { inviteRule: 'free' });
    stage.client.removeAs('bob', club, ['alice']);
    stage.client.inviteAs('bob', club, ['alice']);
    await settle();
    expect(rooms.ending(club)()).toBeNull();
  });
});

describe('JoinRequestStore', () => {
  let stage: StoreStage;
  let store: JoinRequestStore;

  beforeEach(async () => {
    stage = await setStage('group:mine');
    await TestBed.inject(GroupStore).create({ type: 'public', name: 'Mine', id: 'mine' });
    stage.client.joinAs('bob', 'group:mine', 'Bob here');
    store = TestBed.inject(JoinRequestStore);
    await store.load();
  });

  afterEach(clearStage);

  const names = (): readonly string[] => store.requests().map(({ userName }) => userName);

  it('knows who waits, and hears of others', () => {
    expect(store.requests()).toMatchObject([{ userName: 'Bob', text: 'Bob here' }]);
    stage.client.joinAs('carol', 'group:mine');
    expect(names()).toEqual(['Bob', 'Carol']);
  });

  it('lets somebody in; the request goes at once', async () => {
    const [request] = store.requests();
    const answered = request && store.answer(request, { accept: true, text: '' });
    expect(names()).toEqual([]);
    await answered;
    const rooms = TestBed.inject(RoomStore);
    await rooms.loadMembers('group:mine');
    expect(
      rooms
        .members('group:mine')()
        .map(({ name }) => name),
    ).toContain('Bob');
  });

  it('shows the request again if the service refuses', async () => {
    stage.client.failNext('answerJoinRequest', 'network');
    const [request] = store.requests();
    await expect(request && store.answer(request, { accept: true, text: '' })).rejects.toThrow();
    expect(names()).toEqual(['Bob']);
  });
});
