import { ChatClient, MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

import { World, inTime, setWorld, worlds } from './client-worlds';

const bob = 'direct:bob';

/** What every `ChatClient` must do with history, whatever service it speaks to. */
describe.each(worlds)('%s, as a ChatClient with history,', (_name, createWorld) => {
  let world: World;
  let client: ChatClient;

  setWorld(createWorld, (entered) => {
    world = entered;
    client = world.client;
  });

  function signIn() {
    return inTime(client.signIn(world.credential('alice')), 5_000);
  }

  it('pages history from the newest to the first message, oldest first, without holes', async () => {
    for (let count = 1; count <= 40; count++) {
      world.addHistory(`text ${String(count)}`);
      jest.setSystemTime(Date.now() + 1_000);
    }
    await signIn();
    const texts: string[] = [];
    let older: string | null = null;
    do {
      const page: Awaited<ReturnType<ChatClient['loadMessages']>> = await inTime(
        client.loadMessages(bob, older),
      );
      texts.unshift(...page.messages.map(({ body }) => (body.type === 'text' ? body.text : '')));
      older = page.older;
    } while (older !== null);
    expect(texts).toEqual(Array.from({ length: 40 }, (_, index) => `text ${String(index + 1)}`));
  });

  it('reads on where it was after the person signed in again', async () => {
    for (let count = 1; count <= 40; count++) {
      world.addHistory(`text ${String(count)}`);
      jest.setSystemTime(Date.now() + 1_000);
    }
    await signIn();
    const newest = await inTime(client.loadMessages(bob, null));
    world.kick('credential-expired');
    await signIn();
    const next = await inTime(client.loadMessages(bob, newest.older));
    const oldest = newest.messages[0]?.sentAt ?? 0;
    expect(next.messages[0]?.sentAt).toBeLessThan(oldest);
    expect(next.messages.at(-1)?.sentAt).toBeGreaterThanOrEqual(oldest - 1_000);
  });

  describe('both ways through history', () => {
    /** Every third message begins a new second. */
    async function write(count: number): Promise<void> {
      for (let index = 0; index < count; index++) {
        world.addHistory(`text ${String(index)}`);
        if (index % 3 === 2) jest.setSystemTime(Date.now() + 1_000);
      }
      await signIn();
    }

    const textsOf = ({ messages }: MessagePage) =>
      messages.map(({ body }) => (body.type === 'text' ? body.text : ''));

    /** All pages from one on, until there is none further. */
    async function walk(page: MessagePage, way: 'older' | 'newer'): Promise<readonly string[]> {
      const texts: string[] = [];
      for (let { [way]: cursor } = page; cursor !== null;) {
        const next = await inTime(client.loadMessages(bob, cursor));
        if (way === 'older') texts.unshift(...textsOf(next));
        else texts.push(...textsOf(next));
        cursor = next[way];
      }
      return texts;
    }

    async function wholeFrom(page: MessagePage): Promise<readonly string[]> {
      return [...(await walk(page, 'older')), ...textsOf(page), ...(await walk(page, 'newer'))];
    }

    const all = Array.from({ length: 100 }, (_, index) => `text ${String(index)}`);

    it('finds a message, and goes on from it to both ends, without holes or repetitions', async () => {
      await write(100);
      const stored = await all100();
      for (const index of [0, 40, 41, 98, 99]) {
        const message = stored[index];
        if (!message?.id) throw new Error('It is not stored.');
        const { id, sentAt, sequence } = message;
        const target = { message: { id, sentAt, sequence } };
        const page = await inTime(client.loadMessagesAt(bob, target));
        expect(textsOf(page)).toContain(`text ${String(index)}`);
        expect(await wholeFrom(page)).toEqual(all);
      }
    });

    it('finds a moment, and goes on from there to both ends', async () => {
      const begin = Date.now();
      await write(100);
      for (const [moment, text] of [
        [begin - 60_000, 'text 0'],
        [begin + 10_000, 'text 30'],
        [begin + 9_500, 'text 30'],
        [begin + 60_000, 'text 99'],
      ] as const) {
        const page = await inTime(client.loadMessagesAt(bob, { time: moment }));
        expect(textsOf(page)).toContain(text);
        expect(await wholeFrom(page)).toEqual(all);
      }
    });

    it('goes on from the newest page when more was written meanwhile', async () => {
      await write(40);
      const newest = await inTime(client.loadMessages(bob, null));
      const before = await inTime(client.loadMessages(bob, newest.older));
      expect(newest.newer).toBeNull();
      world.receive('one more');
      expect((await walk(before, 'newer')).at(-1)).toBe('one more');
    });

    it('goes on both ways after the person signed in again', async () => {
      await write(100);
      const page = await inTime(client.loadMessagesAt(bob, { time: Date.now() - 17_000 }));
      world.kick('credential-expired');
      await signIn();
      expect(await wholeFrom(page)).toEqual(all);
    });

    async function all100(): Promise<readonly Message[]> {
      const messages: Message[] = [];
      for (let cursor: string | null = null; ;) {
        const page: MessagePage = await inTime(client.loadMessages(bob, cursor));
        messages.unshift(...page.messages);
        cursor = page.older;
        if (cursor === null) return messages;
      }
    }
  });
});
