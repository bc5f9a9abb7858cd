import { ChatClient } from 'ngx-tencent-chat/client';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** Who is who, who knows whom, and who wants to hear nothing of whom. */

const many = Array.from({ length: 120 }, (_, index) => `guest-${String(index + 1)}`);
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    { userID: 'carol', nick: 'Carol' },
    ...many.map((userID) => ({ userID, nick: userID.toUpperCase() })),
  ],
  conversations: [],
};

describe('TencentClient, about people', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let his: Listener;
  let hers: Listener;

  beforeAll(async () => {
    service = await RealService.start(seed);
    [alice, bob] = await Promise.all([service.join('alice'), service.join('bob')]);
    his = new Listener(bob);
    hers = new Listener(alice);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => {
    his.clear();
    hers.clear();
  });

  it('knows what people tell about themselves, and leaves out whom nobody knows', async () => {
    await bob.people.changeProfile({ about: 'I bake', friendRule: 'approval' });
    const profiles = await alice.people.loadProfiles(['bob', 'nobody-at-all']);
    expect(profiles).toEqual([
      { id: 'bob', name: 'Bob', avatarUrl: null, about: 'I bake', friendRule: 'approval' },
    ]);
  });

  it('looks up more people than one question may name', async () => {
    const profiles = await alice.people.loadProfiles(many);
    expect(profiles.map(({ name }) => name)).toEqual(many.map((id) => id.toUpperCase()));
  });

  it('changes the own profile, and keeps what is not named', async () => {
    await alice.people.changeProfile({ about: 'Hello' });
    const profile = await alice.people.changeProfile({ name: 'Alicia', avatarUrl: '' });
    expect(profile).toMatchObject({ id: 'alice', name: 'Alicia', about: 'Hello', avatarUrl: null });
    await hers.event('me-changed', ({ me }) => me.name === 'Alicia');
    await alice.people.changeProfile({ name: 'Alice' });
  });

  it('blocks: the message of the other one is refused, and comes again afterwards', async () => {
    await alice.people.block(['bob'], true);
    await hers.event('blocked-changed', ({ ids }) => ids.includes('bob'));
    await expect(alice.people.listBlocked()).resolves.toEqual(['bob']);
    await expect(alice.rooms.load('direct:bob')).resolves.toMatchObject({ blocked: true });
    const message = { conversationId: 'direct:alice', body: { type: 'text', text: 'Hi' } } as const;
    await expect(bob.send({ key: 'b1', ...message })).rejects.toMatchObject({
      code: 'not-allowed',
      vendorCode: 20007,
    });
    await alice.people.block(['bob'], false);
    await hers.event('blocked-changed', ({ ids }) => ids.length === 0);
    await expect(alice.people.listBlocked()).resolves.toEqual([]);
    await bob.send({ key: 'b2', ...message });
    await hers.message('Hi');
  });

  it('asks for a friendship, is accepted, gives a name, and ends it', async () => {
    await bob.people.changeProfile({ friendRule: 'approval' });
    await expect(alice.people.addFriend('bob', 'It is me')).resolves.toBe('waiting');
    const { requests } = await his.event(
      'friend-requests-changed',
      (told) => told.requests.length > 0,
    );
    expect(requests).toMatchObject([
      { person: { id: 'alice', name: 'Alice' }, own: false, text: 'It is me' },
    ]);
    await expect(alice.people.listRequests()).resolves.toMatchObject([
      { person: { id: 'bob' }, own: true },
    ]);
    his.clear();
    await bob.people.answerRequest('alice', true);
    await hers.event('friends-changed', ({ friends }) => friends.some(({ id }) => id === 'bob'));
    await hers.event('friend-requests-changed', (told) => told.requests.length === 0);
    await his.event('friend-requests-changed', (told) => told.requests.length === 0);
    await expect(bob.people.listRequests()).resolves.toEqual([]);
    await alice.people.remark('bob', 'Bobby');
    await hers.event('friends-changed', ({ friends }) => friends[0]?.remark === 'Bobby');
    await expect(alice.people.listFriends()).resolves.toMatchObject([
      { id: 'bob', name: 'Bobby', remark: 'Bobby' },
    ]);
    await hers.event('conversations-changed', ({ conversations }) =>
      conversations.some(({ peer }) => peer.name === 'Bobby'),
    );
    await alice.people.removeFriend('bob');
    await his.event('friends-changed', ({ friends }) => friends.length === 0);
    await hers.event('friends-changed', ({ friends }) => friends.length === 0);
    await expect(alice.people.listFriends()).resolves.toEqual([]);
  }, 20_000);

  it('hears no more of a request that was refused', async () => {
    await bob.people.changeProfile({ friendRule: 'approval' });
    await alice.people.addFriend('bob', '');
    await his.event('friend-requests-changed', (told) => told.requests.length > 0);
    hers.clear();
    await bob.people.answerRequest('alice', false);
    await hers.event('friend-requests-changed', (told) => told.requests.length === 0);
    await expect(alice.people.listFriends()).resolves.toEqual([]);
  }, 20_000);

  it('tells friends of another name', async () => {
    await bob.people.changeProfile({ friendRule: 'free' });
    await expect(alice.people.addFriend('bob', '')).resolves.toBe('added');
    await bob.people.changeProfile({ name: 'Robert' });
    await hers.event('people-changed', ({ people }) =>
      people.some(({ id, name }) => id === 'bob' && name === 'Robert'),
    );
    await alice.people.removeFriend('bob');
    await bob.people.changeProfile({ name: 'Bob' });
  }, 20_000);

  it.each([
    ['somebody unknown', 'nobody-at-all', 'not-found'],
    ['somebody who wants no friends', 'bob', 'not-allowed'],
  ])('says why there is no friendship: %s', async (_, id, code) => {
    await bob.people.changeProfile({ friendRule: 'closed' });
    await expect(alice.people.addFriend(id, '')).rejects.toMatchObject({ code });
  });
});
