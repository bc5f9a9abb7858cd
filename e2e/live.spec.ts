import { AppServer } from './app-server.ts';
import { type ChatWindow, expect, standStill, test } from './story.ts';

const SENDERS = ['bob', 'carol', 'dana', 'emil'];

/** Messages that come faster than anybody reads, numbered from 1. */
class Stream {
  #sent = 0;
  readonly #server: AppServer;

  constructor(server: AppServer) {
    this.#server = server;
  }

  get sent(): number {
    return this.#sent;
  }

  /** Sends so many a second for as long as the work takes; returns how many came a second. */
  async during(perSecond: number, work: () => Promise<unknown>): Promise<number> {
    const began = performance.now();
    const before = this.#sent;
    const done = new AbortController();
    const over = () => done.signal.aborted;
    const working = work().finally(() => done.abort());
    while (!over()) {
      const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
      while (this.#sent - before < due && !over()) await this.say();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await working;
    return ((this.#sent - before) * 1000) / (performance.now() - began);
  }

  /** Sends the next one. */
  async say(): Promise<void> {
    const number = ++this.#sent;
    const from = SENDERS[number % SENDERS.length] ?? 'bob';
    await this.#server.sayInGroup('stage', from, `Call ${number}.`);
  }

  /** Sends so many as fast as they go. */
  async burst(count: number): Promise<void> {
    for (let rest = count; rest > 0; rest--) await this.say();
  }
}

/** Puts the pointer on the messages, which do not stand still. */
async function pointAt({ page, feed }: ChatWindow): Promise<void> {
  const box = await feed.locator('..').boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Reads for as long as so many more arrive, and fails if what is read moves. */
async function readOn(alice: ChatWindow, stream: Stream, count: number): Promise<void> {
  const read = alice.message(`Call ${await lowest(alice)}.`);
  const top = async () => (await read.boundingBox())?.y;
  const before = await top();
  const first = stream.sent;
  while (stream.sent < first + count) expect(await top()).toBe(before);
}

const scroller = ({ feed }: ChatWindow) => feed.locator('..');
const fromEnd = (window: ChatWindow) =>
  scroller(window).evaluate((view) => view.scrollHeight - view.clientHeight - view.scrollTop);
const lowest = async ({ messages }: ChatWindow) =>
  Number(/Call (\d+)\./.exec((await messages.last().textContent()) ?? '')?.[1]);
const latest = ({ page }: ChatWindow) => page.getByRole('button', { name: /Jump to latest/ });

// The service lets 40 a second into a room; what comes from several rooms at once, or after a break, is more.
test.use({ emulatorOptions: { policy: { groupMessagesPerSecond: 1000 } } });

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: ['alice', ...SENDERS].map((userID) => ({ userID })),
    groups: [
      {
        groupID: 'stage',
        type: 'ChatRoom',
        name: 'Stage',
        owner: 'alice',
        members: SENDERS,
        messages: [{ from: 'bob', text: 'Doors open.' }],
      },
    ],
  });
});

/** Alice in front of the stage, where the first calls have arrived. */
async function watch(
  signIn: (userId: string) => Promise<ChatWindow>,
  emulator: ConstructorParameters<typeof AppServer>[0],
): Promise<{ readonly alice: ChatWindow; readonly stream: Stream }> {
  const alice = await signIn('alice');
  const stream = new Stream(new AppServer(emulator));
  await alice.page.goto('/c/group:stage?live=true');
  // Calls that came before the pane has opened would be unread: it would open at the first of them.
  await expect(alice.message('Doors open.')).toBeInViewport();
  await stream.burst(30);
  await expect(alice.message('Call 30.')).toBeInViewport();
  return { alice, stream };
}

test('a stream of 60 messages a second is followed at its end', async ({ signIn, emulator }) => {
  const { alice, stream } = await watch(signIn, emulator);
  const gaps: number[] = [];
  const rate = await stream.during(60, async () => {
    while (stream.sent < 240) gaps.push(await fromEnd(alice));
  });
  process.stdout.write(`A stream of ${Math.round(rate)} messages a second\n`);
  // A busy machine sends fewer than it should.
  expect(rate).toBeGreaterThan(10);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
  await expect(alice.message(`Call ${stream.sent}.`)).toBeInViewport();
  await expect(latest(alice)).toHaveCount(0);
});

test('the pointer holds a fast stream, and what waits is counted', async ({ signIn, emulator }) => {
  const { alice, stream } = await watch(signIn, emulator);
  await stream.during(60, async () => {
    await pointAt(alice);
    await expect(latest(alice)).toHaveAccessibleName(/\d+ new messages/);
    await readOn(alice, stream, 120);
  });
  await alice.page.mouse.move(1, 1);
  await expect(alice.message(`Call ${stream.sent}.`)).toBeInViewport();
  await expect(latest(alice)).toHaveCount(0);
});

test('scrolling up holds a stream, and the button leads back to it', async ({
  signIn,
  emulator,
}) => {
  const { alice, stream } = await watch(signIn, emulator);
  await stream.burst(60);
  await expect(alice.message('Call 90.')).toBeInViewport();
  await stream.during(60, async () => {
    await pointAt(alice);
    await expect(latest(alice)).toHaveAccessibleName(/\d+ new messages/);
    await alice.page.mouse.wheel(0, -900);
    await expect.poll(() => fromEnd(alice)).toBeGreaterThan(800);
    await alice.page.mouse.move(1, 1);
    await expect(latest(alice)).toHaveAccessibleName(/\d+ new messages/);
    await standStill(alice.message(`Call ${await lowest(alice)}.`));
    // More than are kept at the end.
    await readOn(alice, stream, 520);
  });
  await latest(alice).click();
  await expect(alice.message(`Call ${stream.sent}.`)).toBeInViewport();
});

test('what is folded away is counted, and comes back for whoever asks', async ({
  signIn,
  emulator,
}) => {
  const { alice, stream } = await watch(signIn, emulator);
  await stream.burst(620);
  await expect(alice.message('Call 650.')).toBeInViewport();
  const folded = alice.page.getByText(/\d+ earlier messages/);
  await pointAt(alice);
  await expect(async () => {
    await alice.page.mouse.wheel(0, -20_000);
    await expect(folded).toBeInViewport({ timeout: 100 });
  }).toPass();
  await alice.page.getByRole('button', { name: 'Load older messages' }).click();
  await expect(folded).toHaveCount(0);
});
