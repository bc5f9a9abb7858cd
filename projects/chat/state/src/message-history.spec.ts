import { ChatError } from 'ngx-tencent-chat/client';

import { HistoryStage, numbers } from './testing/history-stage';

const bob = 'direct:bob';

describe('MessageStore, far from the newest message', () => {
  let stage: HistoryStage;

  beforeEach(async () => {
    stage = await HistoryStage.open();
  });

  afterEach(() => stage.close());

  describe('seek', () => {
    it('loads the message as an island between gaps', async () => {
      expect(await stage.store.seek(bob, stage.at(20))).toBe(stage.stored(20).key);
      expect(stage.shown()).toBe('18 19 20 21 | 37 38 39 40');
      expect(await stage.store.seek(bob, stage.at(29))).toBe(stage.stored(29).key);
      expect(stage.shown()).toBe('18 19 20 21 | 27 28 29 30 | 37 38 39 40');
    });

    it('asks for nothing that is loaded', async () => {
      await stage.store.open(bob);
      expect(await stage.store.seek(bob, stage.at(38))).toBe(stage.stored(38).key);
      expect(await stage.store.seek(bob, { time: stage.stored(39).sentAt - 1 })).toBe(
        stage.stored(39).key,
      );
      expect(await stage.store.seek(bob, { time: stage.stored(40).sentAt + 1 })).toBeNull();
      expect(stage.client.calls('loadMessagesAt')).toBe(0);
    });

    it('finds the first message at or after a moment', async () => {
      expect(await stage.store.seek(bob, { time: stage.stored(10).sentAt - 500 })).toBe(
        stage.stored(10).key,
      );
      expect(await stage.store.seek(bob, { time: 0 })).toBe(stage.stored(1).key);
      expect(stage.thread().older).toBeNull();
    });

    it('closes the gap when islands meet', async () => {
      await stage.store.seek(bob, stage.at(35));
      expect(stage.shown()).toBe('33 34 35 36 | 37 38 39 40');
      await stage.store.seek(bob, stage.at(36));
      await stage.store.loadGap(bob, stage.thread().gaps[0]?.key ?? '', 'below');
      expect(stage.shown()).toBe(numbers(33, 40));
    });

    it('says that a message is gone', async () => {
      const gone = { message: { id: 'gone', sentAt: stage.stored(20).sentAt, sequence: 0 } };
      expect(await stage.store.seek(bob, gone)).toBeNull();
    });

    it('rejects when it fails, and loses nothing', async () => {
      await stage.store.open(bob);
      stage.client.failNext('loadMessagesAt', 'network');
      await expect(stage.store.seek(bob, stage.at(20))).rejects.toBeInstanceOf(ChatError);
      expect(stage.shown()).toBe(numbers(37, 40));
      expect(await stage.store.seek(bob, stage.at(20))).toBe(stage.stored(20).key);
    });

    it('rejects when the conversation itself cannot be opened', async () => {
      stage.client.failNext('loadMessages', 'refused');
      await expect(stage.store.seek(bob, stage.at(20))).rejects.toMatchObject({ code: 'refused' });
    });
  });

  describe('jumpTo', () => {
    it('takes the panes there, again for the same message', async () => {
      const jump = stage.store.jump(bob);
      expect(jump()).toBeNull();
      await stage.store.jumpTo(bob, stage.at(20));
      expect(jump()).toEqual({ key: stage.stored(20).key, turn: 1 });
      await stage.store.jumpTo(bob, stage.at(20));
      expect(jump()).toEqual({ key: stage.stored(20).key, turn: 2 });
    });

    it('goes where the later of two calls leads', async () => {
      await stage.store.open(bob);
      const release = stage.client.hold('loadMessagesAt');
      const first = stage.store.jumpTo(bob, stage.at(10));
      await stage.store.jumpTo(bob, stage.at(40));
      release();
      expect(await first).toBe(stage.stored(10).key);
      expect(stage.store.jump(bob)()?.key).toBe(stage.stored(40).key);
      expect(stage.shown()).toBe('8 9 10 11 | 37 38 39 40');
    });
  });

  describe('a gap', () => {
    it('shows that it is loaded, once, and why that failed', async () => {
      await stage.store.seek(bob, stage.at(20));
      const key = stage.thread().gaps[0]?.key ?? '';
      const release = stage.client.hold('loadMessages');
      stage.client.failNext('loadMessages', 'too-fast');
      const loading = [
        stage.store.loadGap(bob, key, 'above'),
        stage.store.loadGap(bob, key, 'below'),
      ];
      expect(stage.thread().gaps).toMatchObject([{ loading: true }]);
      release();
      await Promise.all(loading);
      expect(stage.thread().gaps).toMatchObject([
        { loading: false, failure: { code: 'too-fast' } },
      ]);
      await stage.store.loadGap(bob, key, 'above');
      expect(stage.thread().gaps).toMatchObject([{ key, loading: false, failure: null }]);
      expect(stage.shown()).toBe('18 19 20 21 22 23 24 25 | 37 38 39 40');
    });
  });

  describe('openAtUnread', () => {
    it('loads back to the first unread message', async () => {
      expect(await stage.store.openAtUnread(bob, 15)).toBe(stage.stored(26).key);
    });

    it('gives the oldest of others when more are unread than it loads', async () => {
      const first = await stage.store.openAtUnread(bob, 1_000);
      expect(first).toBe(stage.stored(1).key);
    });

    it('gives null when nothing is unread', async () => {
      expect(await stage.store.openAtUnread(bob, 0)).toBeNull();
      expect(stage.shown()).toBe(numbers(37, 40));
    });
  });

  describe('a reaction', () => {
    const reactions = () => stage.thread().messages.at(-1)?.reactions;

    it('shows at once and stays', async () => {
      await stage.store.open(bob);
      const reacting = stage.store.react(bob, stage.stored(40).key, '👍', true);
      expect(reactions()).toMatchObject([{ id: '👍', count: 1, own: true }]);
      await reacting;
      await stage.store.react(bob, stage.stored(40).key, '👍', false);
      expect(reactions()).toEqual([]);
    });

    it('is taken back when the service refuses it', async () => {
      await stage.store.open(bob);
      stage.client.failNext('react', 'not-allowed');
      const reacting = stage.store.react(bob, stage.stored(40).key, '👍', true);
      await expect(reacting).rejects.toMatchObject({ code: 'not-allowed' });
      expect(reactions()).toEqual([]);
      expect(stage.thread().reacting).toEqual([]);
    });
  });

  describe('a burst', () => {
    it('changes the state once a frame, in order', async () => {
      await stage.store.open(bob);
      const seen = new Set([stage.thread()]);
      for (let number = 41; number <= 140; number++) {
        const { id } = stage.client.receive(String(number), 'bob');
        stage.client.edit(id ?? '', `${number}!`);
        seen.add(stage.thread());
      }
      await jest.advanceTimersByTimeAsync(100);
      seen.add(stage.thread());
      expect(seen.size).toBe(3);
      expect(stage.thread().messages).toHaveLength(104);
      expect(stage.thread().messages.at(-1)).toMatchObject({ version: 1, body: { text: '140!' } });
    });

    it('is applied before what is done next', async () => {
      await stage.store.open(bob);
      stage.client.receive('41', 'bob');
      stage.client.receive('42', 'bob');
      stage.store.send(bob, 'Mine');
      expect(stage.shown()).toBe(`${numbers(37, 42)} Mine`);
    });
  });
});
