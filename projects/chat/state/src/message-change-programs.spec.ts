import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { ChatError } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, FakeMethod, provideChatTesting } from 'ngx-tencent-chat/testing';

import { Removal } from './message-remover';
import { MessageStore } from './message-store';
import { SessionStore } from './session-store';
import { countStored } from './thread';

const bob = 'direct:bob';
const runs = { numRuns: 400 };
const methods: readonly FakeMethod[] = ['send', 'edit', 'recall', 'remove'];

/** What may happen, and to which message or call: a number picks it. */
const step = fc.tuple(
  fc.constantFrom(
    'write',
    'send a picture',
    'hear',
    'edit',
    'edit elsewhere',
    'recall',
    'recall elsewhere',
    'remove',
    'undo',
    'remove elsewhere',
    'cancel',
    'retry',
    'forward',
    'hold',
    'hold uploads',
    'release',
    'fail',
    'refuse',
    'lose the reply',
    'break off an upload',
    'break the link',
    'mend the link',
    'repeat all events',
    'wait',
  ),
  fc.nat({ max: 1_000 }),
);

type Step = ReturnType<typeof step.generate>['value'];

/** Alice and Bob in one conversation, and a service that does what a program says. */
class Story {
  readonly written = new Set<string>();
  readonly cancelled = new Set<string>();
  readonly #removals: Removal[] = [];
  readonly #releases: (() => void)[] = [];
  /** What was deleted here, undone or not. */
  readonly removed = new Set<string>();
  #up = true;
  #count = 0;

  constructor(
    readonly client: FakeChatClient,
    readonly store: MessageStore,
  ) {}

  get messages(): readonly Message[] {
    return this.store.thread(bob)().messages;
  }

  act([what, which]: Step): void {
    switch (what) {
      case 'write':
        return void this.written.add(this.store.send(bob, `mine ${++this.#count}`).key);
      case 'send a picture':
        return this.#sendPicture();
      case 'hear':
        return void this.client.receive(`from Bob ${++this.#count}`, 'bob');
      case 'edit':
        return this.#ask((key) => this.store.edit(bob, key, `better ${++this.#count}`), which);
      case 'recall':
        return this.#ask((key) => this.store.recall(bob, key, 'A typo'), which);
      case 'remove':
        return this.#remove(which);
      case 'undo':
        return this.#undo(which);
      case 'cancel':
        return this.#cancel(which);
      case 'retry':
        return this.messages.forEach(({ key }) => this.store.retry(bob, key));
      case 'forward':
        return this.#forward(which);
      default:
        return this.#happen(what, which);
    }
  }

  /** What does not depend on the person. */
  #happen(what: Step[0], which: number): void {
    const { client } = this;
    const method = methods[which % methods.length] ?? 'send';
    switch (what) {
      case 'edit elsewhere':
        return this.#elsewhere((id) => client.edit(id, `elsewhere ${++this.#count}`), which);
      case 'recall elsewhere':
        return this.#elsewhere((id) => client.recall(id), which);
      case 'remove elsewhere':
        return this.#elsewhere((id, key) => {
          this.removed.add(key);
          client.removeElsewhere(bob, [id]);
        }, which);
      case 'hold':
        return void this.#releases.push(client.hold(method));
      case 'hold uploads':
        return void this.#releases.push(client.holdUploads());
      case 'release':
        return this.#releases.splice(0, 1).forEach((release) => release());
      case 'fail':
        return client.failNext(method, 'network');
      case 'refuse':
        return client.failNext(method, 'not-allowed');
      case 'lose the reply':
        return client.loseNextReply(method);
      case 'break off an upload':
        return this.messages.forEach(({ key }) => client.failUpload(key));
      case 'break the link':
        return this.breakLink();
      case 'mend the link':
        return this.mendLink();
      case 'repeat all events':
        if (!this.#up) return;
        return client.tell({ type: 'messages-arrived', messages: client.stored(bob) });
    }
  }

  breakLink(): void {
    this.#up = false;
    this.client.breakLink();
  }

  mendLink(): void {
    this.#up = true;
    this.client.mendLink();
  }

  /** Everything works again, and all of it is fetched anew. */
  async end(): Promise<void> {
    this.#releases.splice(0).forEach((release) => release());
    await pass(6_000);
    for (let tries = 0; tries < 40; tries++) {
      this.breakLink();
      this.mendLink();
      this.messages.forEach(({ key }) => this.store.retry(bob, key));
      await pass(31_000);
      if (tries > 3 && this.messages.every(({ status }) => status === 'sent')) return;
    }
  }

  #sendPicture(): void {
    const file = new File(['A cat'], `${++this.#count}.jpg`);
    const body = { type: 'image', file, width: 4, height: 3 } as const;
    this.written.add(this.store.send(bob, body).key);
  }

  /** Something is done to an own message, and may be refused. */
  #ask(ask: (key: string) => Promise<void>, which: number): void {
    const own = this.messages.filter(({ own, recalled }) => own && !recalled);
    const message = own[which % (own.length || 1)];
    if (!message) return;
    ask(message.key).catch((error: unknown) => expect(error).toBeInstanceOf(ChatError));
  }

  #remove(which: number): void {
    const keys = this.messages
      .filter((_, index) => (index + which) % 4 === 0)
      .map(({ key }) => key);
    keys.forEach((key) => this.removed.add(key));
    const removal = this.store.remove(bob, keys);
    this.#removals.push(removal);
    removal.done.catch((error: unknown) => expect(error).toBeInstanceOf(ChatError));
  }

  #undo(which: number): void {
    this.#removals.splice(which % (this.#removals.length || 1), 1)[0]?.undo();
  }

  #cancel(which: number): void {
    const unsent = this.messages.filter(({ status }) => status !== 'sent');
    const message = unsent[which % (unsent.length || 1)];
    if (!message) return;
    this.cancelled.add(message.key);
    this.store.cancel(bob, message.key);
  }

  #forward(which: number): void {
    const message = this.messages[which % (this.messages.length || 1)];
    if (!message) return;
    const forwarded = this.store.forward(bob, [message.key], [bob], 'each');
    forwarded.forEach(({ key }) => this.written.add(key));
  }

  #elsewhere(act: (id: string, key: string) => void, which: number): void {
    const stored = this.client.stored(bob).filter(({ recalled }) => !recalled);
    const message = stored[which % (stored.length || 1)];
    if (this.#up && message?.id) act(message.id, message.key);
  }
}

/** Lets time pass, and what waits for it happen, then the next second begin. */
async function pass(ms: number): Promise<void> {
  await settle();
  jest.advanceTimersByTime(ms);
  await settle();
  jest.setSystemTime(Math.floor(Date.now() / 1_000) * 1_000 + 1_000);
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

async function begin(): Promise<Story> {
  TestBed.resetTestingModule();
  const client = new FakeChatClient({ pageSize: 200 });
  client.addHistory('bob', 'alice', 'old');
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(SessionStore).signIn();
  const store = TestBed.inject(MessageStore);
  await store.open(bob);
  return new Story(client, store);
}

function show({ key, body, version, recalled, mentions }: Message): string {
  if (recalled) return `${key} taken back`;
  const said = body.type === 'image' ? [body.type, body.width] : body;
  return JSON.stringify([key, said, version, mentions]);
}

function assertSound({ messages }: Story): void {
  const keys = messages.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const stored = messages.slice(0, countStored(messages));
  expect(messages.filter(({ status }) => status === 'sent')).toHaveLength(stored.length);
}

function assertComplete({ client, messages, written, cancelled, removed }: Story): void {
  const stored = client.stored(bob);
  expect(messages.map(show)).toEqual(stored.map(show));
  const mine = new Set(stored.map(({ key }) => key));
  const calledOff = new Set([...cancelled, ...removed]);
  expect([...written].filter((key) => !mine.has(key) && !calledOff.has(key))).toEqual([]);
}

describe('messages that are changed, deleted and called off, whatever happens meanwhile', () => {
  const program = fc.array(step, { maxLength: 20, size: 'max' });

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('show once what was asked for, and in the end what the service holds', async () => {
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
