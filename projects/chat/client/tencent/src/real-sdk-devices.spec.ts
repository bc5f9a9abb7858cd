import { ChatClient } from 'ngx-tencent-chat/client';
import { Conversation } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** One person on two devices: what is done about conversations on one is heard on the other. */

const bob = 'direct:bob';
const talk = { count: 3, text: '{n}', secondsAgo: 10 };
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    { userID: 'carol', nick: 'Carol' },
  ],
  conversations: [
    { between: ['alice', 'bob'], messages: [talk] },
    { between: ['alice', 'carol'], messages: [talk] },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'Team',
      owner: 'bob',
      members: ['alice'],
      messages: [],
    },
  ],
};

describe('TencentClient, on two devices,', () => {
  let service: RealService;
  let phone: ChatClient;
  let laptop: ChatClient;
  let hears: Listener;

  beforeAll(async () => {
    service = await RealService.start(seed, { webInstances: 2 }, { hasty: true });
    phone = await service.join('alice');
    laptop = await service.join('alice');
    await Promise.all([phone.listConversations(), laptop.listConversations()]);
    hears = new Listener(laptop);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => hears.clear());

  async function row(fits: (conversation: Conversation) => boolean): Promise<void> {
    await hears.event('conversations-changed', ({ conversations }) =>
      conversations.some((one) => one.id === bob && fits(one)),
    );
  }

  it('hears of pins, silence and marks', async () => {
    await phone.conversations.pin(bob, true);
    await row(({ pinned }) => pinned);
    await phone.conversations.mute(bob, true);
    await row(({ muted }) => muted);
    await phone.conversations.mark([bob], 'archived', true);
    await row(({ marks }) => marks.includes('archived'));
    await phone.conversations.mark([bob], 'archived', false);
    await row(({ marks }) => marks.length === 0);
  });

  it('hears of folders', async () => {
    await phone.conversations.createFolder('Work', [bob]);
    const made = await hears.event('folders-changed', ({ folders }) => folders.length === 1);
    expect(made.folders).toEqual([{ name: 'Work', conversationIds: [bob] }]);
    await phone.conversations.removeFolder('Work');
    await hears.event('folders-changed', ({ folders }) => folders.length === 0);
  });

  it('hears that one was taken off the list, of which the SDK says nothing', async () => {
    await phone.conversations.remove(['direct:carol']);
    await hears.event('conversations-removed', ({ ids }) => ids.includes('direct:carol'));
    expect(hears.heard.filter(({ type }) => type === 'conversations-removed')).toHaveLength(1);
  }, 20_000);

  it('hears that a group was left', async () => {
    await phone.groups.leave('group:team');
    const ended = await hears.event('group-ended');
    expect(ended).toMatchObject({ conversationId: 'group:team', end: 'left', name: 'Team' });
    await hears.event('conversations-removed', ({ ids }) => ids.includes('group:team'));
  }, 20_000);
});
