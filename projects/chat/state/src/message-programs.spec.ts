import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { ChatError, HistoryTarget } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from './message-store';
import { SessionStore } from './session-store';
import { Thread, countStored } from './thread';

const bob = 'direct:bob';
const runs = { numRuns: 500 };

/** What may happen, the usual things more often. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant('write' as const) },
  { weight: 4, arbitrary: fc.constant('hear' as const) },
  { weight: 3, arbitrary: fc.constantFrom('open' as const, 'seek a message' as const) },
  { weight: 2, arbitrary: fc.constantFrom('break the link' as const, 'mend the link' as const) },
  fc.constantFrom(
    'write elsewhere',
    'hear a lot',
    'lose the next reply',
    'fail the next send',
    'refuse the next send',
    'hold replies',
    'release replies',
    'hold pages',
    'release pages',
    'lose the next page',
    'break the link',
    'mend the link',
    'repeat all events',
    'end the credential',
    'miss something',
    'retry',
    'open',
    'load older',
    'seek a message',
    'seek a moment',
    'hold seeks',
    'release seeks',
    'fail the next seek',
    'load a gap from above',
    'load a gap from below',
    'recall',
    'edit',
    'react',
    'look elsewhere',
  ),
);

type Step = (typeof step)['generate'] extends (...given: never[]) => { value: infer T } ? T : never;

/**
 * A person with the chat open, and a service that does what a program says. Old messages change only
 * while the connection holds: what became of them otherwise is seen when they are loaded again.
 */
class Story {
  readonly written: string[] = [];
  /** What was looked for, and the keys that were found. */
  readonly sought: [key: string | null, message: Message][] = [];
  readonly #releases: (() => void)[] = [];
  #up = true;
  #count = 0;

  constructor(
    readonly client: FakeChatClient,
    readonly store: MessageStore,
  ) {}

  get thread(): Thread {
    return this.store.thread(bob)();
  }

  act(what: Step): void {
    const { client } = this;
    switch (what) {
      case 'write':
        this.written.push(this.store.send(bob, `mine ${++this.#count}`).key);
        break;
      case 'hear':
        client.receive(`from Bob ${++this.#count}`, 'bob');
        break;
      case 'hear a lot':
        this.#hearMoreThanIsFetchedForAGap();
        break;
      case 'write elsewhere':
        client.sendElsewhere(`elsewhere ${++this.#count}`, 'bob');
        break;
      case 'lose the next reply':
        client.loseNextReply('send');
        break;
      case 'fail the next send':
        client.failNext('send', 'network');
        break;
      case 'refuse the next send':
        client.failNext('send', 'not-allowed');
        break;
      case 'hold replies':
        this.#releases.push(client.hold('send'));
        break;
      case 'hold pages':
        this.#releases.push(client.hold('loadMessages'));
        break;
      case 'release replies':
      case 'release pages':
        this.#releases.splice(0, 1).forEach((release) => release());
        break;
      case 'lose the next page':
        client.loseNextReply('loadMessages');
        break;
      case 'break the link':
        this.#up = false;
        client.breakLink();
        break;
      case 'mend the link':
        this.#mend();
        break;
      case 'repeat all events':
        if (this.#up) client.tell({ type: 'messages-arrived', messages: client.stored(bob) });
        break;
      case 'end the credential':
        client.kick('credential-expired');
        break;
      case 'miss something':
        client.tell({ type: 'missed' });
        break;
      case 'retry':
        this.thread.messages.forEach(({ key }) => this.store.retry(bob, key));
        break;
      case 'open':
        void this.store.open(bob);
        break;
      case 'load older':
        void this.store.loadOlder(bob);
        break;
      case 'seek a message':
        this.#seek(({ id, sentAt, sequence }) => ({ message: { id: id ?? '', sentAt, sequence } }));
        break;
      case 'seek a moment':
        this.#seek(({ sentAt }) => ({ time: sentAt - 500 }));
        break;
      case 'hold seeks':
        this.#releases.push(client.hold('loadMessagesAt'));
        break;
      case 'release seeks':
        this.#releases.splice(0, 1).forEach((release) => release());
        break;
      case 'fail the next seek':
        client.failNext('loadMessagesAt', 'too-fast');
        break;
      case 'load a gap from above':
        this.#loadGap('above');
        break;
      case 'load a gap from below':
        this.#loadGap('below');
        break;
      case 'recall':
        if (this.#up) client.recall(this.#anyone().id ?? '');
        break;
      case 'edit':
        if (this.#up) client.edit(this.#anyone().id ?? '', `edited ${++this.#count}`);
        break;
      case 'react':
        if (this.#up) client.reactAs('bob', this.#anyone().id ?? '', '👍', ++this.#count % 3 > 0);
        break;
      case 'look elsewhere':
        this.#lookElsewhere();
        break;
    }
  }

  /** Everything works again, and the reader scrolls up to the beginning. */
  async end(): Promise<void> {
    this.#releases.splice(0).forEach((release) => release());
    await pass(1_000);
    if (!this.#up) this.#mend();
    // Each fault that nothing has met yet takes one more try.
    for (let tries = 0; tries < 60 && !this.#settled(); tries++) {
      this.thread.messages.forEach(({ key }) => this.store.retry(bob, key));
      void this.store.open(bob);
      await pass(31_000);
    }
    for (let pages = 0; pages < 1_000 && this.thread.older !== null; pages++) {
      await this.store.loadOlder(bob);
    }
    for (let pages = 0; pages < 1_000 && this.thread.gaps.length > 0; pages++) {
      const key = this.thread.gaps[0]?.key ?? '';
      await this.store.loadGap(bob, key, pages % 2 === 0 ? 'above' : 'below');
    }
  }

  /** Somewhere in history, elsewhere each time, the same in every run. */
  #anyone(): Message {
    const stored = this.client.stored(bob);
    const message = stored[(this.#count * 7 + 3) % stored.length];
    if (!message) throw new Error('Nothing is stored.');
    return message;
  }

  #seek(of: (message: Message) => HistoryTarget): void {
    this.#count++;
    const message = this.#anyone();
    this.store.seek(bob, of(message)).then(
      (key) => this.sought.push([key, message]),
      (error: unknown) => expect(error).toBeInstanceOf(ChatError),
    );
  }

  #loadGap(side: 'above' | 'below'): void {
    const { gaps } = this.thread;
    const gap = gaps[this.#count % (gaps.length || 1)];
    if (gap) void this.store.loadGap(bob, gap.key, side);
  }

  /** Looks at enough other conversations to let go of this one. */
  #lookElsewhere(): void {
    this.store.watch(bob)();
    for (let other = 1; other <= 4; other++) this.store.watch(`direct:other${other}`)();
  }

  #hearMoreThanIsFetchedForAGap(): void {
    for (let more = 0; more < 82; more++) {
      jest.setSystemTime(Date.now() + 1_000);
      this.client.receive(`from Bob ${++this.#count}`, 'bob');
    }
  }

  #settled(): boolean {
    const { messages, opened, behind, gaps, loading } = this.thread;
    const sent = messages.every(({ status }) => status === 'sent');
    return sent && opened && !behind && gaps.every(({ missed }) => !missed) && loading === null;
  }

  #mend(): void {
    this.#up = true;
    this.client.mendLink();
  }
}

/** Lets time pass, and what waits for it happen, then the next second begin. */
async function pass(ms: number): Promise<void> {
  await settle();
  jest.advanceTimersByTime(ms);
  await settle();
  jest.setSystemTime(Math.floor(Date.now() / 1_000) * 1_000 + 1_000);
}

/** A turn of the event loop would do it too, and takes a millisecond: too long for this many. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 300; turn++) await Promise.resolve();
}

async function begin(): Promise<Story> {
  TestBed.resetTestingModule();
  const client = new FakeChatClient({ pageSize: 4 });
  for (let count = 1; count <= 6; count++) client.addHistory('bob', 'alice', `old ${count}`);
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  return new Story(client, TestBed.inject(MessageStore));
}

function show({ body, version, recalled, reactions }: Message): string {
  return JSON.stringify([body, version, recalled, reactions.map(({ id, count }) => [id, count])]);
}

function keys(messages: readonly Message[]): readonly string[] {
  return messages.map(({ key }) => key);
}

function assertSound({ client, thread, written, sought }: Story): void {
  const shown = keys(thread.messages);
  expect(new Set(shown).size).toBe(shown.length);
  const count = countStored(thread.messages);
  const times = thread.messages.slice(0, count).map(({ sentAt }) => sentAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(countJoined(client.stored(bob), thread)).toBe(0);
  const echoes = new Set(keys(thread.messages.slice(count)));
  expect(written.filter((key) => echoes.has(key))).toHaveLength(echoes.size);
  for (const [key, { sentAt }] of sought.splice(0)) {
    expect(thread.messages.find((message) => message.key === key)?.sentAt).toBe(sentAt);
  }
}

/** How many messages that the service has are missing between two that stand side by side. */
function countJoined(stored: readonly Message[], { messages, gaps }: Thread): number {
  const shown = new Set(keys(messages));
  const missing = stored.filter(({ key }) => !shown.has(key));
  return missing.filter(({ sentAt }) => {
    const at = messages.findIndex((message) => message.sentAt > sentAt || message.id === null);
    const above = messages[at - 1];
    const below = messages[at];
    // What shares a moment with a message that is shown may stand on either side of it.
    if (!above || above.sentAt === sentAt) return false;
    if (typeof below?.id !== 'string') return false;
    return !gaps.some((gap) => gap.at === at);
  }).length;
}

/** Whether what is shown is what the service holds, and holds all that was accepted. */
function assertComplete({ client, thread, written }: Story): void {
  const stored = keys(client.stored(bob));
  expect(keys(thread.messages)).toEqual(stored);
  expect(thread.messages.map(show)).toEqual(client.stored(bob).map(show));
  const mine = new Set(written);
  expect(stored.filter((key) => mine.has(key)).toSorted()).toEqual(written.toSorted());
}

describe('a conversation, whatever happens to it', () => {
  const program = fc.array(step, { maxLength: 25, size: 'max' });

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('shows every accepted text once at every moment, and stores it once in the end', async () => {
    await fc.assert(
      fc.asyncProperty(program, async (steps) => {
        const story = await begin();
        for (const what of steps) {
          story.act(what);
          assertSound(story);
          await pass(1_000);
          assertSound(story);
        }
        await story.end();
        assertComplete(story);
      }),
      runs,
    );
  }, 120_000);
});
