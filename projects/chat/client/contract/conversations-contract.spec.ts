import { Conversation, ConversationId } from 'ngx-tencent-chat/models';

import { SomePeople, gatherings } from './some-people';

const bob = 'direct:bob';
const carol = 'direct:carol';

/** What every `ChatClient` must do with conversations as a whole. */
describe.each(gatherings)('%s, with conversations as a whole,', (_name, start) => {
  let some: SomePeople;

  /** Waits until a row of the list is like this. */
  async function row(
    id: ConversationId,
    fits: (conversation: Conversation) => boolean,
  ): Promise<Conversation> {
    const changed = await some.hears.event('conversations-changed', ({ conversations }) =>
      conversations.some((one) => one.id === id && fits(one)),
    );
    const found = changed.conversations.find((one) => one.id === id);
    if (!found) throw new Error('It is not listed.');
    return found;
  }

  async function listed(id: ConversationId): Promise<Conversation | undefined> {
    return (await some.alice.listConversations()).find((one) => one.id === id);
  }

  beforeAll(async () => {
    some = await start();
    await some.bob.write('Hello', bob);
    await some.carol.write('Hi', carol);
    await row(bob, ({ unread }) => unread === 1);
    await row(carol, ({ unread }) => unread === 1);
  }, 120_000);

  afterAll(() => some.end(), 30_000);

  beforeEach(() => some.hears.clear());

  it('keeps one on top, and no longer', async () => {
    await some.alice.conversations.pin(bob, true);
    await row(bob, ({ pinned }) => pinned);
    expect(await listed(bob)).toMatchObject({ pinned: true });
    await some.alice.conversations.pin(bob, false);
    await row(bob, ({ pinned }) => !pinned);
  });

  it('asks one to be quiet, and no longer', async () => {
    await some.alice.conversations.mute(bob, true);
    await row(bob, ({ muted }) => muted);
    await some.alice.conversations.mute(bob, false);
    await row(bob, ({ muted }) => !muted);
  });

  it.each(['starred', 'folded', 'hidden', 'archived'] as const)('marks: %s', async (mark) => {
    await some.alice.conversations.mark([bob, carol], mark, true);
    await row(bob, ({ marks }) => marks.includes(mark));
    await row(carol, ({ marks }) => marks.includes(mark));
    some.hears.clear();
    await some.alice.conversations.mark([bob, carol], mark, false);
    await row(bob, ({ marks }) => marks.length === 0);
    expect(await listed(carol)).toMatchObject({ marks: [] });
  });

  it('has several marks on one', async () => {
    await some.alice.conversations.mark([bob], 'starred', true);
    await some.alice.conversations.mark([bob], 'archived', true);
    const { marks } = await row(bob, (one) => one.marks.length === 2);
    expect([...marks].sort()).toEqual(['archived', 'starred']);
    await some.alice.conversations.mark([bob], 'starred', false);
    await some.alice.conversations.mark([bob], 'archived', false);
    await row(bob, (one) => one.marks.length === 0);
  });

  it('forgets by reading that one was to be looked at again', async () => {
    await some.alice.markRead(bob);
    await some.alice.conversations.mark([bob], 'unread', true);
    await row(bob, ({ marks, unread }) => marks.includes('unread') && unread === 0);
    some.hears.clear();
    await some.alice.markRead(bob);
    await row(bob, ({ marks }) => marks.length === 0);
  });

  it('keeps some together under a name', async () => {
    const { conversations } = some.alice;
    await conversations.createFolder('Work', [bob]);
    const bobs = [{ name: 'Work', conversationIds: [bob] }];
    await some.hears.event('folders-changed', ({ folders }) => equal(folders, bobs));
    await expect(conversations.createFolder('Empty', [])).rejects.toMatchObject({ code: 'empty' });
    await conversations.changeFolder('Work', { name: 'Job', add: [carol], remove: [bob] });
    const carols = [{ name: 'Job', conversationIds: [carol] }];
    await some.hears.event('folders-changed', ({ folders }) => equal(folders, carols));
    await expect(conversations.listFolders()).resolves.toEqual(carols);
    await conversations.removeFolder('Job');
    await some.hears.event('folders-changed', ({ folders }) => folders.length === 0);
    expect(await listed(carol)).toBeDefined();
  });

  it('knows no folder that is none', async () => {
    const { conversations } = some.alice;
    await expect(conversations.changeFolder('Nothing', { name: 'X' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(conversations.removeFolder('Nothing')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('clears what was said in one, which stays', async () => {
    await some.alice.conversations.clear(carol);
    await some.hears.event('history-cleared', ({ conversationId }) => conversationId === carol);
    const { messages } = await some.alice.loadMessages(carol, null);
    expect(messages).toEqual([]);
    expect(await listed(carol)).toMatchObject({ lastMessage: null });
  });

  it('takes one off the list, until something is said', async () => {
    await some.alice.conversations.remove([bob]);
    await some.hears.event('conversations-removed', ({ ids }) => ids.includes(bob));
    expect(await listed(bob)).toBeUndefined();
    some.hears.clear();
    await some.bob.write('Are you there?', bob);
    await row(bob, ({ unread }) => unread === 1);
    const { messages } = await some.alice.loadMessages(bob, null);
    expect(messages).toHaveLength(1);
  });
});

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
