import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, input, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { Message, MessageBody } from 'ngx-tencent-chat/models';
import {
  ChatMessageBubbleHarness,
  makeCall,
  makeFile,
  makeLocation,
  makeMerged,
  makeMessage,
  makePerson,
  makeSticker,
  makeVideo,
  makeVoice,
} from 'ngx-tencent-chat/testing';
import { provideMapLinks } from '../message-location/map-links';
import { provideMessageTypes } from '../message-types/message-types';
import { ChatMessageBubble } from './message-bubble';

@Component({ selector: 'chat-test-vote', template: '<b class="text">{{ message().key }}</b>' })
class VoteContent {
  readonly body = input.required<object>();
  readonly message = input.required<Message>();
}

const vote = {
  type: 'vote',
  schema: (data: unknown): data is object => typeof data === 'object' && data !== null,
  load: () => Promise.resolve(VoteContent),
  preview: () => 'Vote',
};

async function showBubble(first: Message, progress: number | null = null) {
  TestBed.configureTestingModule({
    providers: [
      provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' }),
      provideMessageTypes(vote),
      provideMapLinks(({ latitude }) => `https://example.com/${latitude}`),
    ],
  });
  const message = signal(first);
  const told: unknown[] = [];
  const bindings = ['open', 'cancelSend', 'person', 'writeAgain'].map((name) =>
    outputBinding(name, (what: unknown) => told.push(what === undefined ? name : [name, what])),
  );
  const fixture = TestBed.createComponent(ChatMessageBubble, {
    bindings: [
      inputBinding('message', message),
      inputBinding('progress', () => progress),
      inputBinding('names', () => new Map([['ann', 'Ann']])),
      ...bindings,
    ],
  });
  const bubble = await TestbedHarnessEnvironment.harnessForFixture(
    fixture,
    ChatMessageBubbleHarness,
  );
  const click = async (name: string) => {
    await fixture.whenStable();
    const all = [
      ...(fixture.nativeElement as Element).querySelectorAll<HTMLElement>('button, [role]'),
    ];
    const found = all.find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!found) throw new Error(`There is no "${name}".`);
    found.click();
  };
  return { bubble, message, told, click, element: fixture.nativeElement as HTMLElement };
}

it.each<[MessageBody, string, RegExp]>([
  [makeVideo(), 'video', /0:12/],
  [makeVoice(), 'voice', /0:07/],
  [makeFile(), 'file', /report\.pdf\s*2 MB/],
  [makeSticker(), 'sticker', /Sticker\s*wave/],
  [makeLocation(), 'location', /Eiffel Tower\s*48\.8583° N, 2\.2945° E/],
  [makeMerged(), 'merged', /Alice and Bob.*Alice: Hello.*Bob: Hi/s],
  [makeCall(), 'call', /Voice call\s*1:05/],
  [makeCall({ outcome: 'missed', video: true, duration: 0 }), 'call', /Video call, missed/],
])('shows %j as a %s', async (body, kind, words) => {
  const { bubble, element } = await showBubble(makeMessage({ body }));
  expect(await bubble.getKind()).toBe(kind);
  expect(element.textContent).toMatch(words);
});

it('brings the component of a declared type, and gives it the whole message', async () => {
  const body = { type: 'unknown', kind: 'vote', data: {} } as const;
  const { bubble, message } = await showBubble(makeMessage({ key: 'first', body }));
  expect(await bubble.getText()).toBe('first');
  message.set(makeMessage({ key: 'second', body }));
  expect(await bubble.getText()).toBe('second');
});

it('opens what was handed on, and never more than four of its lines', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => `line ${at}`);
  const message = makeMessage({ body: makeMerged({ lines }) });
  const { told, element } = await showBubble(message);
  expect(element.textContent).not.toContain('line 4');
  element.querySelector<HTMLElement>('chat-message-merged button')?.click();
  expect(told).toEqual([['open', message]]);
});

it.each([makeVideo(), makeVoice(), makeFile()])('stops a file on its way up: %j', async (body) => {
  const message = makeMessage({ own: true, status: 'sending', body });
  const { told, click, element } = await showBubble(message, 0.4);
  expect(element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('40');
  await click('Cancel sending');
  expect(told).toEqual(['cancelSend']);
});

it('opens nothing but pages for a place', async () => {
  const { element } = await showBubble(makeMessage({ body: makeLocation() }));
  expect(element.querySelector('a')?.getAttribute('href')).toBe('https://example.com/48.8583');
});

it('tells which person a mention names', async () => {
  const { told, click } = await showBubble(makeMessage({ text: 'ask @Ann', mentions: ['ann'] }));
  await click('@Ann');
  expect(told).toEqual([['person', 'ann']]);
});

it.each<[Partial<Message>, string, boolean]>([
  [{ own: true }, 'You took back a message', true],
  [{}, 'Bob took back a message', false],
  [
    { own: true, recall: { by: makePerson({ id: 'ann', name: 'Ann' }), reason: 'Too loud' } },
    'Ann took back a message from You: Too loud',
    false,
  ],
])('says who took it back: %j', async (facts, words, again) => {
  const { bubble, told, click } = await showBubble(makeMessage({ recalled: true, ...facts }));
  expect(await bubble.getText()).toBe(words);
  if (!again) return expect(click('Edit again')).rejects.toThrow();
  await click('Edit again');
  expect(told).toEqual(['writeAgain']);
});

it.each([
  [{ read: 0, unread: 3 }, 'Sent'],
  [{ read: 2, unread: 1 }, 'Read by 2 of 3'],
  [{ read: 3, unread: 0 }, 'Read by 3 of 3'],
])('says how many of a group have read it: %j', async (receipt, status) => {
  const { bubble } = await showBubble(makeMessage({ own: true, receipt }));
  expect(await bubble.getStatus()).toBe(status);
});
