import { TwoPeople, direct, idOf, inHistory, send, services, team } from './two-people';

/** What every `ChatClient` must do with messages that are stored. */
describe.each(services)('%s, doing something with messages,', (_name, start) => {
  let two: TwoPeople;
  const commands = () => two.alice.commands;

  beforeAll(async () => {
    two = await start();
  }, 120_000);

  afterAll(() => two.end(), 120_000);

  beforeEach(() => two.hears.clear());

  describe.each([direct, team] as const)('in %s,', (where) => {
    it('changes an own text, and nobody else’s', async () => {
      const sent = await send(two, where, 'Helo');
      const edited = await commands().edit(where, idOf(sent), 'Hello', []);
      expect(edited).toMatchObject({ key: sent.key, edited: true, body: { text: 'Hello' } });
      expect(edited.version).toBeGreaterThan(sent.version);
      expect(await inHistory(two, where, idOf(sent))).toMatchObject({ body: { text: 'Hello' } });
      const his = await two.bob.write('Mine', where);
      const refused = commands().edit(where, his, 'Yours', []);
      await expect(refused).rejects.toMatchObject({ code: 'not-allowed', retryable: false });
    });

    it('hears what others change', async () => {
      const id = await two.bob.write('Helo', where);
      await two.bob.edit(where, id, 'Hello');
      const told = await two.hears.event('message-edited', (event) => event.id === id);
      expect(told).toMatchObject({ conversationId: where, body: { type: 'text', text: 'Hello' } });
      expect(told.version).toBeGreaterThan(0);
    });

    it('takes an own message back, and hears when others do', async () => {
      const sent = await send(two, where, 'Oh no');
      await commands().recall(where, idOf(sent), 'A mistake');
      await two.hears.event('message-recalled', (event) => event.id === sent.id);
      const found = await inHistory(two, where, idOf(sent));
      expect(found).toMatchObject({ recalled: true });
      const id = await two.bob.write('Oh no', where);
      await two.bob.recall(where, id);
      const told = await two.hears.event('message-recalled', (event) => event.id === id);
      expect(told.conversationId).toBe(where);
    });

    it('deletes messages for oneself', async () => {
      const id = await two.bob.write('Spam', where);
      await two.hears.message('Spam');
      await commands().remove(where, [id]);
      await two.hears.event('messages-removed', ({ ids }) => ids.includes(id));
      expect(await inHistory(two, where, id)).toBeUndefined();
    });

    it('knows who reacted', async () => {
      const sent = await send(two, where, 'Nice?');
      await two.bob.react(where, idOf(sent), '👍');
      await two.hears.event('reactions-changed');
      const reactors = await commands().listReactors(where, idOf(sent), '👍', null);
      expect(reactors).toMatchObject({ people: [{ id: 'bob', name: 'Bob' }], next: null });
    });

    it('adds to a message, takes away, and hears what others add', async () => {
      const poll = { type: 'custom', kind: 'poll', data: {}, preview: 'Poll' } as const;
      const id = idOf(await send(two, where, poll));
      await expect(commands().loadExtensions(where, id)).resolves.toEqual({});
      const changed = commands().changeExtensions(where, id, { alice: '1', both: 'a' });
      await expect(changed).resolves.toEqual({ alice: '1', both: 'a' });
      await two.hears.event('extensions-changed', (event) => 'alice' in event.extensions);
      await two.bob.extend(where, id, { bob: '2' });
      const all = { alice: '1', both: 'a', bob: '2' };
      const told = await two.hears.event(
        'extensions-changed',
        (event) => 'bob' in event.extensions,
      );
      expect(told).toMatchObject({ conversationId: where, id, extensions: all });
      const less = commands().changeExtensions(where, id, { both: null, alice: '3' });
      await expect(less).resolves.toEqual({ alice: '3', bob: '2' });
    });

    it('brings what was handed on as one', async () => {
      const first = idOf(await send(two, where, 'One'));
      const second = await two.bob.write('Two', where);
      await two.hears.message('Two');
      const lines = ['Alice: One', 'Bob: Two'];
      const body = { type: 'merged', title: 'Both', lines, from: where } as const;
      const sent = await send(two, where, { ...body, messageIds: [first, second] });
      expect(sent.body).toEqual({ type: 'merged', title: 'Both', lines });
      const inside = await commands().loadMerged(where, idOf(sent));
      expect(inside.map((message) => message.body)).toEqual([
        { type: 'text', text: 'One' },
        { type: 'text', text: 'Two' },
      ]);
    });

    it('hands a message on as it is', async () => {
      const from = where === team ? direct : team;
      const messageId = await two.bob.write('Look at this', from);
      await two.hears.message('Look at this');
      const sent = await send(two, where, { type: 'forward', from, messageId });
      expect(sent).toMatchObject({ own: true, body: { type: 'text', text: 'Look at this' } });
    });

    it('knows no message that is none', async () => {
      const nothing = commands().loadExtensions(where, 'nothing');
      await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
      const edit = commands().edit(where, 'nothing', 'x', []);
      await expect(edit).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('pins messages of a group, the newest first, and takes them down', async () => {
    const older = idOf(await send(two, team, 'Read this'));
    const newer = idOf(await send(two, team, 'And this'));
    await commands().pin(team, newer, true);
    await commands().pin(team, older, true);
    await commands().pin(team, older, true);
    await expect(commands().listPinned(team)).resolves.toMatchObject([
      { id: newer },
      { id: older },
    ]);
    const told = await two.hears.event('pinned-changed', ({ messages }) => messages.length === 2);
    expect(told.messages).toMatchObject([{ id: newer }, { id: older }]);
    await commands().pin(team, newer, false);
    await expect(commands().listPinned(team)).resolves.toMatchObject([{ id: older }]);
  });

  it('knows how many of a group have read a message, and who', async () => {
    const id = idOf(await send(two, team, 'Read?', { wantsReceipt: true }));
    const none = { id, receipt: { read: 0, unread: 1 } };
    await expect(commands().loadReceipts(team, [id])).resolves.toEqual([none]);
    await two.bob.read(team, [id]);
    const told = await two.hears.event('receipts-changed');
    expect(told.changes).toEqual([{ id, receipt: { read: 1, unread: 0 } }]);
    const readers = commands().listReaders(team, id, true, null);
    await expect(readers).resolves.toMatchObject({ people: [{ id: 'bob' }], next: null });
    const others = commands().listReaders(team, id, false, null);
    await expect(others).resolves.toMatchObject({ people: [], next: null });
  });
});
