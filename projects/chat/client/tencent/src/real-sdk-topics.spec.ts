import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Topic } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** Topics of a community: conversations of its own, one for each subject. */

const club = 'group:@TGS#_club';
const garden = `${club}@TOPIC#_garden` as ConversationId;
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
  groups: [
    {
      groupID: '@TGS#_club',
      type: 'Community',
      name: 'Club',
      owner: 'alice',
      members: ['bob'],
      messages: [],
      topics: [
        {
          topicID: '@TGS#_club@TOPIC#_garden',
          name: 'Garden',
          messages: [{ from: 'alice', text: 'The tomatoes are ripe.' }],
          unread: { bob: 1 },
        },
      ],
    },
  ],
};

describe('TencentClient, in topics', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let his: Listener;

  beforeAll(async () => {
    service = await RealService.start(seed, {}, { hasty: true });
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
    await Promise.all([alice.topics.list(club), bob.topics.list(club)]);
    his = new Listener(bob);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => his.clear());

  const told = (fits: (topics: readonly Topic[]) => boolean) =>
    his.event('topics-changed', ({ topics }) => fits(topics)).then(({ topics }) => topics);
  const named = (topics: readonly Topic[], name: string) =>
    topics.find((topic) => topic.name === name);
  const say = (who: ChatClient, id: ConversationId, text: string) =>
    who.send({ key: text, conversationId: id, body: { type: 'text', text } });

  it('lists them with what is unread, and leaves them out of the conversations', async () => {
    const [topic] = await bob.topics.list(club);
    expect(topic).toMatchObject({ conversationId: garden, communityId: club, name: 'Garden' });
    expect(topic).toMatchObject({ unread: 1, lastMessage: { body: { type: 'text' } } });
    const ids = (await bob.listConversations()).map(({ id }) => id);
    expect(ids.filter((id) => id.includes('TOPIC'))).toEqual([]);
  });

  it('reads, says, changes and counts in them as anywhere', async () => {
    const { messages } = await bob.loadMessages(garden, null);
    expect(messages.map(({ body }) => body)).toMatchObject([{ text: 'The tomatoes are ripe.' }]);
    await bob.markRead(garden);
    await told((topics) => named(topics, 'Garden')?.unread === 0);
    const sent = await say(alice, garden, 'Take some!');
    expect(await his.message('Take some!')).toMatchObject({ conversationId: garden });
    await told((topics) => named(topics, 'Garden')?.unread === 1);
    await alice.commands.edit(garden, sent.id ?? '', 'Take many!', []);
    await his.event('message-edited', ({ conversationId }) => conversationId === garden);
  }, 20_000);

  it('makes, renames, silences and ends them, and the others hear of it', async () => {
    const tools = await alice.topics.create(club, { name: 'Tools', introduction: 'Ladders' });
    expect(tools).toMatchObject({ communityId: club, name: 'Tools', unread: 0 });
    await told((topics) => named(topics, 'Tools') !== undefined);
    const id = tools.conversationId;
    await bob.rooms.load(id);
    await alice.topics.change(id, { name: 'Tools and ladders', allMuted: true });
    await told((topics) => named(topics, 'Tools and ladders')?.allMuted === true);
    await his.event('room-changed', ({ room }) => room.conversationId === id && room.allMuted);
    await expect(say(bob, id, 'May I?')).rejects.toMatchObject({ code: 'not-allowed' });
    await alice.topics.remove(id);
    await told((topics) => topics.length === 1);
  }, 20_000);

  it('lets members change nothing', async () => {
    const making = bob.topics.create(club, { name: 'Mine' });
    await expect(making).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(bob.topics.remove(garden)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(bob.topics.change(garden, { name: 'My garden' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('says who one is there: what one is in the community', async () => {
    expect(await bob.rooms.load(garden)).toMatchObject({
      conversationId: garden,
      type: 'community',
      role: 'member',
      memberCount: 2,
    });
    const { members } = await bob.rooms.listMembers(garden, null);
    expect(members.map(({ id }) => id).toSorted()).toEqual(['alice', 'bob']);
  });
});
