import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Message, OutgoingBody } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** Messages that are changed, taken back and deleted by two people with the official SDK. */

const team = 'group:team';
const hour = 3_600;
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
  conversations: [
    { between: ['alice', 'bob'], messages: [{ count: 40, text: 'Old {n}', secondsAgo: hour }] },
  ],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [{ count: 60, text: 'Old {n}', from: 'bob', secondsAgo: hour }],
    },
  ],
};

describe('TencentClient, changing messages', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let hers: Listener;
  let his: Listener;
  let count = 0;

  beforeAll(async () => {
    service = await RealService.start(seed);
    alice = await service.join('alice');
    bob = await service.join('bob');
    await Promise.all([alice.listConversations(), bob.listConversations()]);
    const all = [team, 'direct:bob'] as const;
    await Promise.all(all.map((id) => alice.loadMessages(id, null)));
    await Promise.all([team, 'direct:alice'].map((id) => bob.loadMessages(id as never, null)));
    hers = new Listener(alice);
    his = new Listener(bob);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  beforeEach(() => {
    hers.clear();
    his.clear();
  });

  describe.each([
    [team, team],
    ['direct:bob', 'direct:alice'],
  ] as const)('in %s', (id, bobs) => {
    async function say(text: string, who = alice, where: ConversationId = id): Promise<Message> {
      const key = `key-${String(++count)}`;
      const body = { type: 'text', text } as const;
      const sent = await who.send({ key, conversationId: where, body, mentions: ['bob'] });
      await (who === alice ? his : hers).message(text);
      return sent;
    }

    async function page(who: ChatClient, where: ConversationId): Promise<readonly Message[]> {
      return (await who.loadMessages(where, null)).messages;
    }

    /** Does something as somebody on another device. */
    async function onLaptop(userID: string, use: (laptop: ChatClient) => Promise<void>) {
      const laptop = await service.join(userID);
      await use(laptop).finally(() => laptop.destroy());
    }

    const idOf = (message: Message | undefined) => message?.id ?? '';

    it('changes a text for both, as often as one likes', async () => {
      const sent = await say('Helo');
      const edited = await alice.commands.edit(id, idOf(sent), 'Hello', ['bob']);
      expect(edited).toMatchObject({ key: sent.key, edited: true, body: { text: 'Hello' } });
      const told = await his.event('message-edited', (event) => event.id === sent.id);
      expect(told).toMatchObject({ conversationId: bobs, body: { text: 'Hello' }, version: 1 });
      await alice.commands.edit(id, idOf(sent), 'Hello!', ['bob']);
      await his.event('message-edited', ({ version }) => version === 2);
      const [seen] = (await page(bob, bobs)).filter((one) => one.id === sent.id);
      expect(seen).toMatchObject({ body: { text: 'Hello!' }, edited: true, version: 2 });
    });

    it('mentions others after a change', async () => {
      const sent = await say('Who?');
      await alice.commands.edit(id, idOf(sent), 'Who else?', ['alice', '@all']);
      const told = await his.event('message-edited', (event) => event.id === sent.id);
      expect(told.mentions).toEqual(['alice', '@all']);
      const again = await alice.loadMessagesAt(id, { time: sent.sentAt });
      expect(again.messages.find((one) => one.id === sent.id)).toMatchObject({
        mentions: ['alice', '@all'],
        body: { text: 'Who else?' },
      });
    });

    it('changes what was known from a jump only, and what another device has changed', async () => {
      const old = (await alice.loadMessagesAt(id, { time: 0 })).messages;
      const bobsOwn = old.filter(({ own }) => !own)[3];
      await bob.loadMessagesAt(bobs, { time: 0 });
      await onLaptop('bob', async ({ commands }) => {
        await commands.edit(bobs, idOf(bobsOwn), 'On the laptop', []);
      });
      const edited = await bob.commands.edit(bobs, idOf(bobsOwn), 'On the phone', []);
      expect(edited).toMatchObject({ version: 2, body: { text: 'On the phone' }, edited: true });
      await his.event('message-edited', ({ version }) => version === 2);
    });

    it('does not change what others wrote, nor what is gone, to nothing, or unknown', async () => {
      const hisOwn = await say('Mine', bob, bobs);
      const gone = await say('Gone');
      await alice.commands.remove(id, [idOf(gone)]);
      const { edit } = { edit: alice.commands.edit.bind(alice.commands) };
      await expect(edit(id, idOf(hisOwn), 'Yours', [])).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(edit(id, idOf(gone), 'Back', [])).rejects.toMatchObject({ code: 'not-found' });
      await expect(edit(id, idOf(hisOwn), '  ', [])).rejects.toMatchObject({ code: 'empty' });
      await expect(edit(id, '144-1700000000-1', 'What', [])).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('takes a message back, with a reason that both can read, also later', async () => {
      const sent = await say('Oops');
      await alice.commands.recall(id, idOf(sent), 'A slip');
      const recall = { by: { id: 'alice', name: 'Alice' }, reason: 'A slip' };
      for (const [who, where] of [
        [his, bobs],
        [hers, id],
      ] as const) {
        const told = await who.event('message-recalled', (event) => event.id === sent.id);
        expect(told).toMatchObject({ conversationId: where, recall });
      }
      expect(his.heard.map(({ type }) => type)).not.toContain('message-edited');
      const isThere = async (who: ChatClient, where: ConversationId) => {
        const [seen] = (await page(who, where)).filter((one) => one.id === sent.id);
        expect(seen).toMatchObject({ recalled: true, recall, edited: false });
      };
      await isThere(alice, id);
      await isThere(bob, bobs);
      await onLaptop('bob', (laptop) => isThere(laptop, bobs));
    });

    it.each<OutgoingBody>([
      { type: 'sticker', set: 1, name: 'wave' },
      { type: 'custom', kind: 'order', data: { id: 7 }, preview: 'Order 7' },
      { type: 'file', file: new File(['Hello'], 'hello.txt', { type: 'text/plain' }) },
    ])('takes back what is no text, with a reason: $type', async (body) => {
      const key = `key-${String(++count)}`;
      const sent = await alice.send({ key, conversationId: id, body });
      await his.event('messages-arrived', ({ messages }) => messages[0]?.id === sent.id);
      await alice.commands.recall(id, idOf(sent), 'Wrong one');
      const told = await his.event('message-recalled', (event) => event.id === sent.id);
      expect(told.recall).toMatchObject({ by: { id: 'alice' }, reason: 'Wrong one' });
    });

    it('takes a message back without a reason, and once only', async () => {
      const sent = await say('Oops again');
      await alice.commands.recall(id, idOf(sent), '');
      await alice.commands.recall(id, idOf(sent), 'Twice');
      const told = await his.event('message-recalled', (event) => event.id === sent.id);
      expect(told.recall).toMatchObject({ by: { id: 'alice' }, reason: '' });
      const heard = his.heard.filter(({ type }) => type === 'message-recalled');
      expect(heard).toHaveLength(1);
    });

    it('does not take back what is too old, and leaves it as it was', async () => {
      const [old] = (await bob.loadMessagesAt(bobs, { time: 0 })).messages.filter(({ own }) => own);
      await expect(bob.commands.recall(bobs, idOf(old), 'Late')).rejects.toMatchObject({
        code: 'not-allowed',
        message: expect.stringContaining('too old') as string,
      });
      const again = (await alice.loadMessagesAt(id, { time: 0 })).messages;
      expect(again.find((one) => one.id === old?.id)).toMatchObject({
        recalled: false,
        recall: null,
        edited: false,
        body: old?.body,
      });
    });

    it('deletes for oneself alone, on the other device too once it looks', async () => {
      const kept = await say('Kept');
      const gone = [await say('Gone 1'), await say('Gone 2')].map(idOf);
      await alice.commands.remove(id, gone);
      await alice.commands.remove(id, gone);
      const told = await hers.event('messages-removed');
      expect(told).toMatchObject({ conversationId: id, ids: gone });
      const ids = (await page(alice, id)).map(idOf);
      expect(ids).toContain(kept.id);
      expect(ids.filter((one) => gone.includes(one))).toEqual([]);
      await onLaptop('alice', async (laptop) => {
        const there = (await page(laptop, id)).map(idOf);
        expect(there.filter((one) => gone.includes(one))).toEqual([]);
      });
      const bobsIds = (await page(bob, bobs)).map(idOf);
      expect(bobsIds).toEqual(expect.arrayContaining(gone));
    });

    it('deletes more than the SDK does at once', async () => {
      const found = (await alice.loadMessagesAt(id, { time: 0 })).messages;
      const more = found.at(-1);
      const next = await alice.loadMessagesAt(id, { time: (more?.sentAt ?? 0) + 1 });
      const ids = [...new Set([...found, ...next.messages].map(idOf))].slice(5, 40);
      await alice.commands.remove(id, ids);
      const left = (await alice.loadMessagesAt(id, { time: 0 })).messages.map(idOf);
      expect(left.filter((one) => ids.includes(one))).toEqual([]);
    });
  });

  it('takes back what others wrote, as owner of the group', async () => {
    const body = { type: 'text', text: 'Rude' } as const;
    const rude = await bob.send({ key: 'rude', conversationId: team, body });
    await hers.message('Rude');
    await alice.commands.recall(team, rude.id ?? '', 'Be kind');
    const told = await his.event('message-recalled', (event) => event.id === rude.id);
    expect(told.recall).toMatchObject({ by: { id: 'alice' }, reason: 'Be kind' });
  });

  it('does not take back what others wrote, as a member', async () => {
    const body = { type: 'text', text: 'Stays' } as const;
    const sent = await alice.send({ key: 'stays', conversationId: team, body });
    await his.message('Stays');
    await expect(bob.commands.recall(team, sent.id ?? '', '')).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
