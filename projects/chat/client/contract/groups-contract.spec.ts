import { ConversationId, Group, NewGroup } from 'ngx-tencent-chat/models';

import { SomePeople, gatherings } from './some-people';

const types: readonly NewGroup['type'][] = ['work', 'public', 'meeting', 'live'];
const notAllowed = { code: 'not-allowed' };
const notFound = { code: 'not-found' };

/** What every `ChatClient` must do with groups. */
describe.each(gatherings)('%s, with groups,', (_name, start) => {
  let some: SomePeople;

  beforeAll(async () => {
    some = await start();
  }, 120_000);

  afterAll(() => some.end(), 30_000);

  beforeEach(() => some.hears.clear());

  function bobMakes(group: Partial<NewGroup> = {}): Promise<Group> {
    return some.bob.groups.create({ type: 'public', name: 'Bob’s', ...group });
  }

  function isMine(id: ConversationId) {
    return (event: { readonly conversationId: ConversationId }) => event.conversationId === id;
  }

  it.each(types)('makes one: %s', async (type) => {
    const made = await some.alice.groups.create({ type, name: `A ${type} group` });
    expect(made).toMatchObject({ type, name: `A ${type} group` });
    await expect(some.alice.groups.load(made.conversationId)).resolves.toEqual(made);
    const room = await some.alice.rooms.load(made.conversationId);
    expect(room.type).toBe(type);
    // To a live group its owner comes like everybody else.
    if (type !== 'live') expect(room.role).toBe('owner');
  });

  it('makes one with people, whom it tells', async () => {
    const { conversationId } = await bobMakes({ memberIds: ['alice', 'carol'] });
    await some.hears.event('conversations-changed', ({ conversations }) =>
      conversations.some(({ id, roomType }) => id === conversationId && roomType === 'public'),
    );
    const { members } = await some.alice.rooms.listMembers(conversationId, null);
    expect(members.map(({ id, role }) => `${id}: ${role}`).sort()).toEqual([
      'alice: member',
      'bob: owner',
      'carol: member',
    ]);
    const found = await some.alice.groups.findMembers(conversationId, ['bob']);
    expect(found).toMatchObject([{ id: 'bob', role: 'owner' }]);
  });

  it('makes none twice, and none of nothing', async () => {
    await bobMakes({ id: 'taken' });
    const again = { type: 'public', name: 'Again', id: 'taken' } as const;
    await expect(some.alice.groups.create(again)).rejects.toMatchObject({ code: 'refused' });
    const live = { type: 'live', name: 'Live', memberIds: ['bob'] } as const;
    await expect(some.alice.groups.create(live)).rejects.toMatchObject(notAllowed);
    await expect(some.alice.groups.load('group:nowhere')).rejects.toMatchObject(notFound);
  });

  it('changes what one is, and tells', async () => {
    const { conversationId } = await some.alice.groups.create({ type: 'public', name: 'Old' });
    const change = {
      name: 'New',
      introduction: 'About us',
      announcement: 'Tea at five',
      joinRule: 'free',
      inviteRule: 'free',
    } as const;
    await expect(some.alice.groups.change(conversationId, change)).resolves.toMatchObject(change);
    const told = await some.hears.event('group-changed', ({ group }) => group.name === 'New');
    expect(told.group).toMatchObject({ conversationId, ...change });
  });

  it('hears what others change about one', async () => {
    const { conversationId } = await bobMakes({ memberIds: ['alice'] });
    await some.alice.groups.load(conversationId);
    await some.bob.groups.change(conversationId, { name: 'Renamed', announcement: 'Listen' });
    const told = await some.hears.event('group-changed', ({ group }) => group.name === 'Renamed');
    expect(told.group).toMatchObject({ conversationId, announcement: 'Listen' });
  });

  it('refuses plain members what is for owner and admins', async () => {
    const { conversationId: id } = await bobMakes({ memberIds: ['alice', 'carol'] });
    const { groups } = some.alice;
    await expect(groups.change(id, { name: 'Mine' })).rejects.toMatchObject(notAllowed);
    await expect(groups.change(id, { allMuted: true })).rejects.toMatchObject(notAllowed);
    await expect(groups.removeMembers(id, ['carol'], '')).rejects.toMatchObject(notAllowed);
    await expect(groups.setRole(id, 'carol', 'admin')).rejects.toMatchObject(notAllowed);
    await expect(groups.muteMember(id, 'carol', 60)).rejects.toMatchObject(notAllowed);
    await expect(groups.transfer(id, 'carol')).rejects.toMatchObject(notAllowed);
    await expect(groups.dismiss(id)).rejects.toMatchObject(notAllowed);
    await expect(groups.invite(id, ['carol'])).rejects.toMatchObject(notAllowed);
  });

  it('comes into a free one at once, and only once', async () => {
    const { conversationId } = await bobMakes({ joinRule: 'free' });
    const { groups } = some.alice;
    await expect(groups.load(conversationId)).resolves.toMatchObject({ name: 'Bob’s' });
    await expect(groups.join(conversationId, '')).resolves.toBe('joined');
    await expect(groups.join(conversationId, '')).resolves.toBe('already');
    const room = await some.alice.rooms.load(conversationId);
    expect(room).toMatchObject({ role: 'member' });
  });

  it('comes not into those that are closed', async () => {
    const work = await bobMakes({ type: 'work' });
    const closed = await bobMakes({ joinRule: 'closed' });
    const { groups } = some.alice;
    await expect(groups.join(work.conversationId, '')).rejects.toMatchObject(notAllowed);
    await expect(groups.join(closed.conversationId, '')).rejects.toMatchObject(notAllowed);
    await expect(groups.join('group:nowhere', '')).rejects.toMatchObject(notFound);
    await expect(groups.load(work.conversationId)).rejects.toMatchObject(notFound);
  });

  it('waits to be let in, and is', async () => {
    const { conversationId } = await bobMakes({ joinRule: 'approval' });
    await expect(some.alice.groups.join(conversationId, 'Please')).resolves.toBe('waiting');
    const requests = await some.bob.groups.listRequests();
    const request = requests.find((one) => one.conversationId === conversationId);
    expect(request).toMatchObject({ userId: 'alice', userName: 'Alice', text: 'Please' });
    if (!request) return;
    await some.bob.groups.answerRequest(request, { accept: true, text: 'Welcome' });
    const answered = await some.hears.event('join-answered', isMine(conversationId));
    expect(answered).toMatchObject({ accepted: true, groupName: 'Bob’s' });
    await expect(some.alice.rooms.load(conversationId)).resolves.toMatchObject({ role: 'member' });
  });

  it('hears of those who want to come in, until they are answered', async () => {
    const options = { type: 'public', name: 'Ours', joinRule: 'approval' } as const;
    const { conversationId: id } = await some.alice.groups.create(options);
    await expect(some.bob.groups.join(id, 'Me too')).resolves.toBe('waiting');
    const told = await some.hears.event('join-requests-changed', ({ requests }) =>
      requests.some(({ conversationId }) => conversationId === id),
    );
    const request = told.requests.find(({ conversationId }) => conversationId === id);
    expect(request).toMatchObject({ userId: 'bob', inviterId: null, text: 'Me too' });
    if (!request) return;
    some.hears.clear();
    await some.alice.groups.answerRequest(request, { accept: false, text: '' });
    const after = await some.hears.event('join-requests-changed');
    expect(after.requests.filter(({ conversationId }) => conversationId === id)).toEqual([]);
    const again = some.alice.groups.answerRequest(request, { accept: true, text: '' });
    await expect(again).rejects.toMatchObject(notFound);
  });

  it('brings people in, and says what became of each', async () => {
    const { conversationId } = await some.alice.groups.create({ type: 'work', name: 'Friends' });
    await some.alice.groups.invite(conversationId, ['carol']);
    const outcomes = await some.alice.groups.invite(conversationId, ['bob', 'carol', 'nobody']);
    expect(outcomes).toEqual([
      { userId: 'bob', outcome: 'added' },
      { userId: 'carol', outcome: 'already' },
      { userId: 'nobody', outcome: 'refused' },
    ]);
  });

  it('lets owner and admins decide about whom members bring', async () => {
    const { conversationId: id } = await some.alice.groups.create({
      type: 'public',
      name: 'Ours',
      memberIds: ['bob'],
    });
    await some.alice.groups.change(id, { inviteRule: 'approval' });
    await expect(some.bob.groups.invite(id, ['carol'])).resolves.toEqual([
      { userId: 'carol', outcome: 'waiting' },
    ]);
    const told = await some.hears.event('join-requests-changed', ({ requests }) =>
      requests.some(({ conversationId }) => conversationId === id),
    );
    const request = told.requests.find(({ conversationId }) => conversationId === id);
    expect(request).toMatchObject({ userId: 'carol', userName: 'Carol', inviterId: 'bob' });
    if (!request) return;
    await some.alice.groups.answerRequest(request, { accept: true, text: '' });
    const found = await some.alice.groups.findMembers(id, ['carol']);
    expect(found).toMatchObject([{ id: 'carol' }]);
  });

  it('makes admins, silences, hands over', async () => {
    const options = { type: 'public', name: 'Ours', memberIds: ['bob', 'carol'] } as const;
    const { conversationId: id } = await some.alice.groups.create(options);
    const { groups } = some.alice;
    await groups.setRole(id, 'bob', 'admin');
    await groups.muteMember(id, 'carol', 600);
    const [bob, carol] = await groups.findMembers(id, ['bob', 'carol']);
    expect(bob).toMatchObject({ role: 'admin', mutedUntil: 0 });
    expect(carol?.mutedUntil).toBeGreaterThan(0);
    await groups.muteMember(id, 'carol', 0);
    await groups.transfer(id, 'bob');
    await expect(groups.load(id)).resolves.toMatchObject({ ownerId: 'bob' });
    await expect(some.alice.rooms.load(id)).resolves.toMatchObject({ role: 'member' });
  });

  it('leaves, but not as the owner', async () => {
    const mine = await some.alice.groups.create({ type: 'public', name: 'Mine' });
    await expect(some.alice.groups.leave(mine.conversationId)).rejects.toMatchObject(notAllowed);
    const { conversationId } = await bobMakes({ memberIds: ['alice'] });
    await some.hears.event('conversations-changed', ({ conversations }) =>
      conversations.some(({ id }) => id === conversationId),
    );
    await some.alice.groups.leave(conversationId);
    const ended = await some.hears.event('group-ended', isMine(conversationId));
    expect(ended).toMatchObject({ end: 'left', name: 'Bob’s' });
    await some.hears.event('conversations-removed', ({ ids }) => ids.includes(conversationId));
    const listed = await some.alice.listConversations();
    expect(listed.map(({ id }) => id)).not.toContain(conversationId);
  });

  it('hears who has sent one away', async () => {
    const { conversationId } = await bobMakes({ memberIds: ['alice'] });
    await some.alice.rooms.load(conversationId);
    await some.bob.groups.removeMembers(conversationId, ['alice'], 'Enough');
    const ended = await some.hears.event('group-ended', isMine(conversationId));
    expect(ended).toMatchObject({ end: 'removed', by: { id: 'bob', name: 'Bob' } });
    await some.hears.event('conversations-removed', ({ ids }) => ids.includes(conversationId));
    const { room } = await some.hears.event(
      'room-changed',
      (event) => event.room.conversationId === conversationId,
    );
    expect(room.role).toBeNull();
  });

  it.each(['Bob', 'Alice'])('hears that it was ended: by %s', async (who) => {
    const options = { type: 'public', name: 'Short', memberIds: ['alice', 'bob'] } as const;
    const owner = who === 'Bob' ? some.bob : some.alice;
    const memberIds = options.memberIds.filter((id) => id !== who.toLowerCase());
    const { conversationId } = await owner.groups.create({ ...options, memberIds });
    await owner.groups.dismiss(conversationId);
    const ended = await some.hears.event('group-ended', isMine(conversationId));
    expect(ended).toMatchObject({ end: 'dismissed', name: 'Short', by: { name: who } });
    await some.hears.event('conversations-removed', ({ ids }) => ids.includes(conversationId));
    await expect(some.alice.groups.load(conversationId)).rejects.toMatchObject(notFound);
  });

  it('knows whom unread messages name', async () => {
    const { conversationId: id } = await bobMakes({ memberIds: ['alice'] });
    await some.bob.write('All of you', id, ['@all']);
    const mention = (word: 'me' | 'everyone' | null) =>
      some.hears.event('conversations-changed', ({ conversations }) =>
        conversations.some((one) => one.id === id && one.mention === word),
      );
    await mention('everyone');
    await some.bob.write('And you', id, ['alice']);
    await mention('me');
    some.hears.clear();
    await some.alice.markRead(id);
    await mention(null);
  });
});
