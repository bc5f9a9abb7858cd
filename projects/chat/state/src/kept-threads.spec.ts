import { emptyThread } from './thread';
import { HistoryStage, numbers } from './testing/history-stage';

const bob = 'direct:bob';

describe('MessageStore, of conversations that need not be kept whole', () => {
  let stage: HistoryStage;

  beforeEach(async () => {
    stage = await HistoryStage.open();
  });

  afterEach(() => stage.close());

  describe('a conversation that nobody watches', () => {
    async function openLong(): Promise<void> {
      await stage.store.open(bob);
      for (let number = 41; number <= 120; number++) stage.client.receive(String(number), 'bob');
      await jest.advanceTimersByTimeAsync(100);
    }

    it('is cut down to its newest page after a while; older ones load again', async () => {
      const [leave, leaveToo] = [stage.store.watch(bob), stage.store.watch(bob)];
      await openLong();
      stage.store.send(bob, 'Mine');
      stage.client.failNext('send', 'network');
      leave();
      leave();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(stage.thread().messages.length).toBeGreaterThan(80);
      leaveToo();
      await jest.advanceTimersByTimeAsync(30_000);
      expect(stage.shown()).toBe(`${numbers(102, 120)} Mine`);
      await stage.store.loadOlder(bob);
      expect(stage.shown()).toMatch(/^(100 )?101 102 103 .* 120 Mine$/);
      expect(stage.thread().gaps).toEqual([]);
    });

    describe('when others were looked at since', () => {
      async function lookAtOthers(count: number): Promise<void> {
        for (let other = 1; other <= count; other++) {
          const leave = stage.store.watch(`direct:other${other}`);
          await stage.store.open(`direct:other${other}`);
          leave();
          await Promise.resolve();
        }
      }

      it('is let go of after four others, and loads again', async () => {
        stage.store.watch(bob)();
        await stage.store.open(bob);
        await lookAtOthers(3);
        expect(stage.thread().messages).toHaveLength(4);
        await lookAtOthers(4);
        expect(stage.thread()).toBe(emptyThread);
        stage.client.receive('41', 'bob');
        expect(stage.thread()).toBe(emptyThread);
        await stage.store.open(bob);
        expect(stage.shown()).toBe(numbers(38, 41));
      });

      it('stays if it is looked at, or was opened without a look', async () => {
        await stage.store.open(bob);
        await lookAtOthers(9);
        expect(stage.shown()).toBe(numbers(37, 40));
        stage.store.watch(bob);
        await lookAtOthers(9);
        expect(stage.shown()).toBe(numbers(37, 40));
      });

      it('stays if that is undone at once', async () => {
        stage.store.watch(bob)();
        await stage.store.open(bob);
        await lookAtOthers(3);
        stage.store.watch('direct:other9')();
        stage.store.watch(bob);
        await lookAtOthers(9);
        expect(stage.shown()).toBe(numbers(37, 40));
      });

      it('keeps what is not sent, and sends it', async () => {
        stage.store.watch(bob)();
        await stage.store.open(bob);
        stage.client.breakLink();
        stage.store.send(bob, 'Mine');
        await lookAtOthers(5);
        expect(stage.shown()).toBe('Mine');
        stage.client.mendLink();
        await jest.advanceTimersByTimeAsync(1_000);
        expect(stage.client.stored(bob).at(-1)?.body).toEqual({ type: 'text', text: 'Mine' });
        expect(stage.store.unsent().size).toBe(0);
        await lookAtOthers(9);
        expect(stage.thread()).toBe(emptyThread);
      });

      it('stays while something of it is under way', async () => {
        stage.store.watch(bob)();
        await stage.store.open(bob);
        const release = stage.client.hold('loadMessagesAt');
        const found = stage.store.seek(bob, stage.at(20));
        await lookAtOthers(9);
        release();
        expect(await found).toBe(stage.stored(20).key);
      });
    });

    it('stays whole when somebody comes back in time', async () => {
      const leave = stage.store.watch(bob);
      await openLong();
      leave();
      await jest.advanceTimersByTimeAsync(20_000);
      stage.store.watch(bob);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(stage.thread().messages).toHaveLength(84);
    });
  });

  describe('a conversation that is folded', () => {
    it('keeps the newest messages, and counts the others, until it is let go', async () => {
      await stage.store.open(bob);
      const unfold = stage.store.fold(bob, 6);
      for (let number = 41; number <= 50; number++) stage.client.receive(String(number), 'bob');
      await jest.advanceTimersByTimeAsync(100);
      expect(stage.shown()).toBe(numbers(45, 50));
      expect(stage.thread().folded).toBe(8);
      unfold();
      stage.client.receive('51', 'bob');
      await jest.advanceTimersByTimeAsync(100);
      expect(stage.shown()).toBe(numbers(45, 51));
    });

    it('gives back what was folded away', async () => {
      await stage.store.open(bob);
      const unfold = stage.store.fold(bob, 2);
      expect(stage.shown()).toBe('39 40');
      unfold();
      await stage.store.loadOlder(bob);
      expect(stage.thread().folded).toBe(0);
      await stage.store.loadOlder(bob);
      expect(stage.shown()).toMatch(/^(32 )?(33 )?34 35 36 37 38 39 40$/);
    });

    it('says that nothing is older where the service keeps no history', async () => {
      await stage.store.open(bob);
      stage.store.fold(bob, 2)();
      stage.client.failNext('loadMessagesAt', 'not-found');
      await stage.store.loadOlder(bob);
      expect(stage.thread()).toMatchObject({ older: null, folded: 2, failure: null });
    });
  });
});
