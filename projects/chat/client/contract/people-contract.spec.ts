import { SomePeople, gatherings } from './some-people';

/** What every `ChatClient` must know about people. */
describe.each(gatherings)('%s, asked about people,', (_name, start) => {
  let some: SomePeople;

  beforeAll(async () => {
    some = await start();
  }, 120_000);

  afterAll(() => some.end(), 30_000);

  beforeEach(() => some.hears.clear());

  it('tells what they say about themselves, and leaves out whom nobody knows', async () => {
    await some.bob.people.changeProfile({ about: 'I bake', friendRule: 'approval' });
    await expect(some.alice.people.loadProfiles(['bob', 'nobody'])).resolves.toEqual([
      { id: 'bob', name: 'Bob', avatarUrl: null, about: 'I bake', friendRule: 'approval' },
    ]);
  });

  it('changes what the person says, and nothing else', async () => {
    await some.alice.people.changeProfile({ about: 'Hello', friendRule: 'approval' });
    const changed = await some.alice.people.changeProfile({ name: 'Alicia' });
    expect(changed).toMatchObject({ name: 'Alicia', about: 'Hello', friendRule: 'approval' });
    await some.hears.event('me-changed', ({ me }) => me.name === 'Alicia');
    await some.alice.people.changeProfile({ name: 'Alice' });
  });

  it('blocks and unblocks', async () => {
    await some.alice.people.block(['bob', 'carol'], true);
    await some.hears.event('blocked-changed', ({ ids }) => ids.length === 2);
    await some.alice.people.block(['bob'], false);
    await some.hears.event('blocked-changed', ({ ids }) => ids.join() === 'carol');
    await expect(some.alice.people.listBlocked()).resolves.toEqual(['carol']);
    await some.alice.people.block(['carol'], false);
  });

  it('does not send to whoever has blocked the person', async () => {
    await some.bob.people.block(['alice'], true);
    const message = { conversationId: 'direct:bob', body: { type: 'text', text: 'Hi' } } as const;
    const sending = some.alice.send({ key: 'blocked', ...message });
    await expect(sending).rejects.toMatchObject({ code: 'not-allowed' });
    await some.bob.people.block(['alice'], false);
  });

  it('makes friends of those who agree, and parts them again', async () => {
    await some.bob.people.changeProfile({ friendRule: 'approval' });
    await expect(some.alice.people.addFriend('bob', 'It is me')).resolves.toBe('waiting');
    await some.hears.event('friend-requests-changed', ({ requests }) => requests.length === 1);
    await expect(some.alice.people.listRequests()).resolves.toMatchObject([
      { person: { id: 'bob', name: 'Bob' }, own: true, text: 'It is me' },
    ]);
    await some.bob.people.answerRequest('alice', true);
    await some.hears.event('friends-changed', ({ friends }) => friends[0]?.id === 'bob');
    await some.alice.people.remark('bob', 'Bobby');
    await some.hears.event('friends-changed', ({ friends }) => friends[0]?.name === 'Bobby');
    await expect(some.alice.people.listRequests()).resolves.toEqual([]);
    await some.bob.people.removeFriend('alice');
    await some.hears.event('friends-changed', ({ friends }) => friends.length === 0);
  }, 20_000);

  it('hears who asks, and says no', async () => {
    await some.alice.people.changeProfile({ friendRule: 'approval' });
    await some.carol.people.addFriend('alice', 'Remember me?');
    const asked = await some.hears.event(
      'friend-requests-changed',
      ({ requests }) => requests.length > 0,
    );
    expect(asked.requests).toMatchObject([{ person: { id: 'carol' }, own: false }]);
    await some.alice.people.answerRequest('carol', false);
    await some.hears.event('friend-requests-changed', ({ requests }) => requests.length === 0);
    await expect(some.alice.people.listFriends()).resolves.toEqual([]);
  }, 20_000);

  it.each([
    ['nobody', 'not-found'],
    ['carol', 'not-allowed'],
  ])('says why somebody is no friend: %s', async (id, code) => {
    await some.carol.people.changeProfile({ friendRule: 'closed' });
    await expect(some.alice.people.addFriend(id, '')).rejects.toMatchObject({ code });
  });
});
