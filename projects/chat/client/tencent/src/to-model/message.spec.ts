import { Message } from 'ngx-tencent-chat/models';

import { SdkMessage } from '../sdk';
import { toWireData } from '../to-wire/own-data';
import { toMessage, toStoredMessages } from './message';

const heard: SdkMessage = {
  ID: '144115-1-1',
  type: 'TIMTextElem',
  payload: { text: 'Hello' },
  conversationID: 'C2Cbob',
  conversationType: 'C2C',
  from: 'bob',
  to: 'alice',
  flow: 'in',
  time: 1_800_000_000,
  sequence: 7,
  status: 'success',
  nick: 'Bob',
  avatar: 'https://example.org/bob.png',
};
const own: SdkMessage = { ...heard, from: 'alice', to: 'bob', flow: 'out', nick: 'Alice' };

describe('toMessage', () => {
  it('says all that is known of a message', () => {
    expect(toMessage(heard, 'alice')).toEqual<Message>({
      key: '144115-1-1',
      id: '144115-1-1',
      conversationId: 'direct:bob',
      sender: { id: 'bob', name: 'Bob', avatarUrl: 'https://example.org/bob.png' },
      own: false,
      sentAt: 1_800_000_000_000,
      sequence: 7,
      status: 'sent',
      failure: null,
      read: false,
      receipt: null,
      wantsReceipt: false,
      recalled: false,
      recall: null,
      edited: false,
      version: 0,
      body: { type: 'text', text: 'Hello' },
      mentions: [],
      quote: null,
      reactions: [],
      album: null,
    });
  });

  it.each<[string, Partial<SdkMessage>, Partial<Message>]>([
    ['read by the other person', { isPeerRead: true }, { read: true }],
    ['taken back', { isRevoked: true }, { recalled: true }],
    ['changed', { version: 3 }, { version: 3, edited: true }],
    ['without a sequence', { sequence: 0 }, { sequence: 0 }],
    ['of somebody without a name', { nick: '  ', avatar: '' }, { sender: person('alice') }],
    ['with a key', { cloudCustomData: toWireData({ key: 'key-1' }) }, { key: 'key-1' }],
    ['with custom data of another app', { cloudCustomData: 'x' }, { key: '144115-1-1' }],
  ])('shows an own message %s', (_, told, expected) => {
    expect(toMessage({ ...own, ...told }, 'alice')).toMatchObject(expected);
  });

  it('believes no key of a message of somebody else: it could be that of another row', () => {
    const forged = { ...heard, cloudCustomData: toWireData({ key: 'key of Alice' }) };
    expect(toMessage(forged, 'alice')?.key).toBe('144115-1-1');
  });

  it('does not say of somebody else’s message that it was read', () => {
    expect(toMessage({ ...heard, isPeerRead: true }, 'alice')?.read).toBe(false);
  });

  it.each<[string, Partial<SdkMessage>]>([
    ['a deleted message', { isDeleted: true }],
    ['a system notice', { conversationID: '@TIM#SYSTEM' }],
  ])('leaves out %s', (_, told) => {
    expect(toMessage({ ...heard, ...told }, 'alice')).toBeNull();
  });

  it('shows in a group who is who there, whom it mentions and what it answers', () => {
    const told = {
      conversationID: 'GROUPteam',
      conversationType: 'GROUP',
      nameCard: 'Bobby',
      atUserList: ['alice', '__kImSDK_MesssageAtALL__'],
      cloudCustomData: '{"messageReply":{"messageID":"id-1","messageAbstract":"Hi"}}',
    };
    expect(toMessage({ ...heard, ...told }, 'alice')).toMatchObject({
      conversationId: 'group:team',
      sender: { id: 'bob', name: 'Bobby' },
      mentions: ['alice', '@all'],
      quote: { place: { id: 'id-1' }, text: 'Hi' },
    });
  });

  it('shows whoever did it as the sender of a notice', () => {
    const payload = { operationType: 3, operatorID: 'carol', userIDList: ['bob'] };
    const tip = { ...heard, type: 'TIMGroupTipElem', from: '@TIM#SYSTEM', nick: 'Bob', payload };
    const told = toMessage({ ...tip, conversationID: 'GROUPteam' }, 'alice');
    expect(told).toMatchObject({ sender: { id: 'carol' }, own: false, body: { event: 'removed' } });
  });

  it('is a copy: what the SDK changes later changes nothing', () => {
    const live = { ...heard, payload: { text: 'Hello' } };
    const message = toMessage(live, 'alice');
    live.payload.text = 'Changed';
    expect(message?.body).toEqual({ type: 'text', text: 'Hello' });
  });
});

describe('toStoredMessages', () => {
  it('leaves out what the service has not stored', () => {
    const told = [heard, { ...own, status: 'fail' }, { ...own, status: 'unSend' }];
    expect(toStoredMessages(told, 'alice')).toHaveLength(1);
  });
});

it('lists the messages of a group in the order of its count', () => {
  const told = [3, 1, 2].map((sequence) => ({
    ...heard,
    conversationID: 'GROUPteam',
    sequence,
    time: heard.time - sequence,
  }));
  expect(toStoredMessages(told, 'alice').map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

function person(id: string): Message['sender'] {
  return { id, name: id, avatarUrl: null };
}
