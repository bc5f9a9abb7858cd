import { makeImage } from 'ngx-tencent-chat/testing';

import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const bob = 'direct:bob';

describe('MessageChanges', () => {
  let stage: StoreStage;

  beforeEach(async () => {
    stage = await setStage(bob);
    stage.client.sendElsewhere('Helo', 'bob');
    await settle(20);
  });

  afterEach(clearStage);

  describe('edit', () => {
    it('shows at once, and stays', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      const release = client.hold('edit');
      const editing = store.edit(bob, key, 'Hello @Bob', ['bob']);
      await settle();
      expect(shown()).toEqual(['Hello @Bob: sent, edited']);
      expect(message('Hello @Bob').mentions).toEqual(['bob']);
      release();
      await editing;
      expect(shown()).toEqual(['Hello @Bob: sent, edited']);
      expect(message('Hello @Bob')).toMatchObject({ key, version: 1, mentions: ['bob'] });
    });

    it('is taken back when it is refused, and says so', async () => {
      const { client, store, shown, message } = stage;
      client.failNext('edit', 'not-allowed');
      const editing = store.edit(bob, message('Helo').key, 'Hello');
      await expect(editing).rejects.toMatchObject({ code: 'not-allowed' });
      expect(shown()).toEqual(['Helo: sent']);
    });

    it.each(['', '  \n'])('needs something to say: %j', async (text) => {
      const { store, message, shown } = stage;
      const editing = store.edit(bob, message('Helo').key, text);
      await expect(editing).rejects.toMatchObject({ code: 'empty' });
      expect(shown()).toEqual(['Helo: sent']);
    });

    it('needs a message that is stored', async () => {
      const editing = stage.store.edit(bob, 'nothing', 'Hello');
      await expect(editing).rejects.toMatchObject({ code: 'not-found' });
    });

    it('happens in the order in which it was asked for', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      const release = client.hold('edit');
      const both = [store.edit(bob, key, 'Hello'), store.edit(bob, key, 'Hello!')];
      await settle();
      expect(client.calls('edit')).toBe(1);
      expect(shown()).toEqual(['Hello!: sent, edited']);
      release();
      await Promise.all(both);
      expect(shown()).toEqual(['Hello!: sent, edited']);
      expect(client.stored(bob)[0]?.body).toEqual({ type: 'text', text: 'Hello!' });
    });

    it('goes on when the one before it is refused', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      client.failNext('edit', 'too-long');
      const first = store.edit(bob, key, 'Hello');
      const second = store.edit(bob, key, 'Hello!');
      await expect(first).rejects.toMatchObject({ code: 'too-long' });
      await second;
      expect(shown()).toEqual(['Hello!: sent, edited']);
    });

    it('wins over what another device wrote meanwhile only until the service answers', async () => {
      const { client, store, shown, message } = stage;
      const { key, id } = message('Helo');
      const release = client.hold('edit');
      const editing = store.edit(bob, key, 'Mine');
      await settle();
      client.edit(id ?? '', 'Theirs');
      await settle(20);
      expect(shown()).toEqual(['Mine: sent, edited']);
      release();
      await editing;
      expect(shown()).toEqual(['Theirs: sent, edited']);
    });
  });

  describe('recall', () => {
    it('shows at once who took it back and why, and stays', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      const release = client.hold('recall');
      const recalling = store.recall(bob, key, 'A typo');
      await settle();
      expect(shown()).toEqual(['Helo: sent, recalled']);
      release();
      await recalling;
      const recall = { by: { id: 'alice' }, reason: 'A typo' };
      expect(message('Helo')).toMatchObject({ recalled: true, recall });
    });

    it('is there again when that is refused', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      client.failNext('recall', 'not-allowed');
      await expect(store.recall(bob, key)).rejects.toMatchObject({ code: 'not-allowed' });
      expect(shown()).toEqual(['Helo: sent']);
      expect(store.takenBack(key)).toBeNull();
    });

    it('gives the words back to write them anew, until the person leaves', async () => {
      const { session, store, message } = stage;
      const { key } = message('Helo');
      await store.recall(bob, key);
      expect(store.takenBack(key)).toEqual({ text: 'Helo', mentions: [] });
      await session.signOut();
      expect(store.takenBack(key)).toBeNull();
    });

    it('wins over an edit that is late', async () => {
      const { client, store, shown, message } = stage;
      const { key } = message('Helo');
      const release = client.hold('edit');
      const editing = store.edit(bob, key, 'Hello');
      await store.recall(bob, key);
      release();
      await editing;
      expect(shown()[0]).toContain('recalled');
    });
  });

  describe('when the person leaves', () => {
    it('shows nothing of what was under way', async () => {
      const { client, session, store, shown, message } = stage;
      const release = client.hold('edit');
      const editing = store.edit(bob, message('Helo').key, 'Hello');
      await settle();
      await session.signOut();
      await session.signIn(() => Promise.resolve(client.credential('carol')));
      await store.open(bob);
      release();
      await editing.catch(() => undefined);
      expect(shown()).toEqual([]);
    });
  });

  describe('renew', () => {
    it('fetches addresses that are good again, once at a time', async () => {
      const { client, store, messages } = stage;
      client.receive(makeImage({ url: 'https://files.example/old' }), 'bob');
      await settle(20);
      const key = messages().at(-1)?.key ?? '';
      await Promise.all([store.renew(bob, key), store.renew(bob, key)]);
      expect(client.calls('renew')).toBe(1);
      expect(messages().at(-1)?.body).toMatchObject({ url: 'https://files.example/old#' });
    });

    it('says so when there are none', async () => {
      const { client, store, messages } = stage;
      client.failNext('renew', 'not-found');
      const renewing = store.renew(bob, messages()[0]?.key ?? '');
      await expect(renewing).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
