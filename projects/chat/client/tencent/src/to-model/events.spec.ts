import { ChatEvent } from 'ngx-tencent-chat/client';

import { SdkConversation, SdkEvent, SdkMessage, sdkEvents } from '../sdk';
import { toEvents } from './events';

function message(more: Partial<SdkMessage> = {}): SdkMessage {
  return {
    ID: 'id-1',
    type: 'TIMTextElem',
    payload: { text: 'Hello' },
    conversationID: 'C2Cbob',
    conversationType: 'C2C',
    from: 'bob',
    to: 'alice',
    flow: 'in',
    time: 1,
    status: 'success',
    ...more,
  };
}

const conversation: SdkConversation = { conversationID: 'C2Cbob', type: 'C2C', unreadCount: 1 };
const tip = message({ conversationID: '@TIM#SYSTEM' });

function told(name: keyof typeof sdkEvents, data: unknown): SdkEvent {
  return { name: sdkEvents[name], data };
}

function types(event: SdkEvent, me: string | null = 'alice'): readonly string[] {
  return toEvents(event, me, true).map(({ type }) => type);
}

describe('toEvents', () => {
  it.each<[string, boolean, readonly ChatEvent[]]>([
    ['connected', true, [{ type: 'link', link: 'up' }]],
    ['connecting', true, []],
    ['disconnected', true, [{ type: 'link', link: 'broken' }]],
    ['disconnected', false, [{ type: 'link', link: 'offline' }]],
    ['something new', true, []],
  ])('tells of the link: %s, with a network: %s', (state, online, events) => {
    expect(toEvents(told('netStateChange', { state }), null, online)).toEqual(events);
    expect(toEvents(told('netStateChange', { state }), 'alice', online)).toEqual(events);
  });

  it.each<[string, string]>([
    ['multipleAccount', 'signed-in-elsewhere'],
    ['multipleDevice', 'other-device'],
    ['userSigExpired', 'credential-expired'],
    ['REST_API_Kick', 'by-administrator'],
    ['something new', 'by-administrator'],
  ])('tells why the sign-in was ended: %s', (type, reason) => {
    expect(toEvents(told('kickedOut', { type }), 'alice', true)).toEqual([
      { type: 'kicked-out', reason },
    ]);
  });

  it('tells messages that arrived, without tips and notices among them', () => {
    const event = told('messageReceived', [tip, message(), message({ ID: 'id-2' })]);
    expect(toEvents(event, 'alice', true)).toMatchObject([
      { type: 'messages-arrived', messages: [{ id: 'id-1' }, { id: 'id-2' }] },
    ]);
  });

  it('tells receipts for each conversation', () => {
    const read = [
      message(),
      message({ ID: 'id-2' }),
      message({ ID: 'id-3', conversationID: 'C2Ccarol' }),
    ];
    expect(toEvents(told('messageReadByPeer', read), 'alice', true)).toEqual([
      { type: 'messages-read', conversationId: 'direct:bob', ids: ['id-1', 'id-2'] },
      { type: 'messages-read', conversationId: 'direct:carol', ids: ['id-3'] },
    ]);
  });

  it('tells a receipt for many thousands of messages in a moment', () => {
    const read = Array.from({ length: 20_000 }, (_, index) =>
      message({ ID: `id-${String(index)}` }),
    );
    const started = performance.now();
    const [receipt] = toEvents(told('messageReadByPeer', read), 'alice', true);
    // Copying the list for each of them takes seconds.
    expect(performance.now() - started).toBeLessThan(500);
    expect(receipt).toMatchObject({ ids: { length: 20_000 } });
  });

  it('tells each message that was taken back or changed', () => {
    const both = [message(), message({ ID: 'id-2', version: 4 }), tip];
    expect(toEvents(told('messageRevoked', both), 'alice', true)).toEqual([
      { type: 'message-recalled', conversationId: 'direct:bob', id: 'id-1', recall: null },
      { type: 'message-recalled', conversationId: 'direct:bob', id: 'id-2', recall: null },
    ]);
    expect(toEvents(told('messageModified', both), 'alice', true)[1]).toEqual({
      type: 'message-edited',
      conversationId: 'direct:bob',
      id: 'id-2',
      version: 4,
      mentions: [],
      body: { type: 'text', text: 'Hello' },
    });
  });

  it('tells who has another name, and the own one by itself', () => {
    const profiles = [
      { userID: 'bob', nick: 'B' },
      { userID: 'alice', nick: 'A' },
    ];
    expect(toEvents(told('profileUpdated', profiles), 'alice', true)).toEqual([
      { type: 'me-changed', me: { id: 'alice', name: 'A', avatarUrl: null } },
      {
        type: 'people-changed',
        people: [
          { id: 'bob', name: 'B', avatarUrl: null },
          { id: 'alice', name: 'A', avatarUrl: null },
        ],
      },
    ]);
  });

  it('tells failures that do not pass by themselves', () => {
    expect(types(told('error', { code: 2903, message: '' }), null)).toEqual(['failed']);
    expect(types(told('error', { code: 2801, message: '' }))).toEqual([]);
  });

  it.each<[string, SdkEvent]>([
    ['messages of other kinds of conversation', told('messageReceived', [tip])],
    ['a list without conversations', told('conversationListUpdated', [])],
    ['no data', told('messageReceived', undefined)],
    ['that it is ready', told('ready', [])],
    ['something new', { name: 'onSomethingNew', data: [message()] }],
  ])('tells nothing when the SDK tells %s', (_, event) => {
    expect(types(event)).toEqual([]);
  });

  it.each<[string, SdkEvent]>([
    ['a kick-out', told('kickedOut', { type: 'multipleAccount' })],
    ['messages', told('messageReceived', [message()])],
    ['conversations', told('conversationListUpdated', [conversation])],
  ])('tells nothing of %s while nobody is signed in', (_, event) => {
    expect(types(event, 'alice')).toHaveLength(1);
    expect(types(event, null)).toEqual([]);
  });
});
