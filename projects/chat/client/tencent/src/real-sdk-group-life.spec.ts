import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** Four people and their groups: what goes wrong, and what happens while somebody is away. */

const names = ['alice', 'bob', 'carol', 'dana'];
const seed = { people: names.map((userID) => ({ userID })), conversations: [], groups: [] };
const notAllowed = { code: 'not-allowed' };

describe('TencentClient, in the life of groups,', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let carol: ChatClient;
  let hears: Listener;

  beforeAll(async () => {
    service = await RealService.start(seed, {}, { hasty: true });
    [alice, bob, carol] = (await Promise.all(
      names.slice(0, 3).map((name) => service.join(name)),
    )) as [ChatClient, ChatClient, ChatClient];
    await Promise.all([alice, bob, carol].map((client) => client.listConversations()));
    hears = new Listener(alice);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => hears.clear());

  async function make(memberIds: readonly string[] = []): Promise<ConversationId> {
    const made = await bob.groups.create({ type: 'public', name: 'Bob’s', memberIds });
    return made.conversationId;
  }

  it('lets an admin remove members, and no other admin, and not the owner', async () => {
    const id = await make(['alice', 'carol', 'dana']);
    await bob.groups.setRole(id, 'alice', 'admin');
    await bob.groups.setRole(id, 'carol', 'admin');
    await expect(alice.groups.removeMembers(id, ['carol'], '')).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.removeMembers(id, ['bob'], '')).rejects.toMatchObject(notAllowed);
    await alice.groups.removeMembers(id, ['dana'], '');
    const found = await alice.groups.findMembers(id, ['dana', 'carol']);
    expect(found.map(({ id: one }) => one)).toEqual(['carol']);
  });

  it('refuses who is in no group at all', async () => {
    const id = await make();
    await expect(alice.groups.change(id, { name: 'Mine' })).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.removeMembers(id, ['bob'], '')).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.setRole(id, 'bob', 'member')).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.transfer(id, 'alice')).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.invite(id, ['carol'])).rejects.toMatchObject(notAllowed);
    await expect(alice.groups.dismiss(id)).rejects.toMatchObject(notAllowed);
    const message = {
      key: 'key-1',
      conversationId: id,
      body: { type: 'text', text: 'Hi' },
    } as const;
    await expect(alice.send(message)).rejects.toMatchObject(notAllowed);
  });

  it('learns that it is an owner now, and may do what owners may', async () => {
    const id = await make(['alice']);
    await alice.rooms.load(id);
    await bob.groups.transfer(id, 'alice');
    await hears.event(
      'room-changed',
      ({ room }) => room.conversationId === id && room.role === 'owner',
    );
    await alice.groups.setRole(id, 'bob', 'admin');
    await alice.groups.dismiss(id);
    await hears.event('group-ended', ({ conversationId }) => conversationId === id);
  });

  it('comes back to a group from which it was sent away', async () => {
    const id = await make(['alice']);
    await bob.groups.removeMembers(id, ['alice'], '');
    await hears.event('conversations-removed', ({ ids }) => ids.includes(id));
    hears.clear();
    await bob.groups.change(id, { inviteRule: 'free' });
    await bob.groups.invite(id, ['alice']);
    await hears.event('conversations-changed', ({ conversations }) =>
      conversations.some((one) => one.id === id),
    );
    await expect(alice.rooms.load(id)).resolves.toMatchObject({ role: 'member' });
  });

  it('finds out at its next sign-in what happened to groups while it was away', async () => {
    const dana = await service.join('dana');
    const danaHears = new Listener(dana);
    const [ended, closed] = [await make(['dana']), await make(['dana'])];
    await danaHears.event('conversations-changed', ({ conversations }) =>
      conversations.some(({ id }) => id === closed),
    );
    await dana.signOut();
    await bob.groups.dismiss(ended);
    await bob.groups.removeMembers(closed, ['dana'], '');
    await dana.signIn(await service.credential('dana'));
    const listed = await dana.listConversations();
    expect(listed.map(({ id }) => id)).not.toContain(ended);
    await expect(dana.groups.load(ended)).rejects.toMatchObject({ code: 'not-found' });
    await expect(dana.rooms.load(closed)).resolves.toMatchObject({ role: null });
  }, 20_000);

  it('has one answer when two answer somebody who wants to come in', async () => {
    const id = await make(['alice']);
    await bob.groups.setRole(id, 'alice', 'admin');
    await carol.groups.join(id, 'Please');
    const { requests } = await hears.event('join-requests-changed', (event) =>
      event.requests.some(({ conversationId }) => conversationId === id),
    );
    const request = requests.find(({ conversationId }) => conversationId === id);
    if (!request) throw new Error('Nobody waits.');
    hears.clear();
    await bob.groups.answerRequest(request, { accept: true, text: '' });
    await hears.event('join-requests-changed', (event) =>
      event.requests.every(({ conversationId }) => conversationId !== id),
    );
    const late = alice.groups.answerRequest(request, { accept: false, text: '' });
    await expect(late).rejects.toMatchObject({ code: 'not-found' });
  });
});
