import fc from 'fast-check';

import { readKey, toWireKey } from './message-key';
import { toWireTextMessage } from './text-message';

describe('a message key in custom data', () => {
  it('comes back as it went', () => {
    const key = fc.string({ minLength: 1, maxLength: 64, unit: 'binary' });
    fc.assert(fc.property(key, (one) => expect(readKey(toWireKey(one))).toBe(one)));
  });

  it.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another app’s text', 'ngxTencentChat is not JSON'],
    ['another app’s data', '{"their":{"key":"a"}}'],
    ['a list', '["ngxTencentChat"]'],
    ['a number', '{"ngxTencentChat":1}'],
    ['null', '{"ngxTencentChat":null}'],
    ['no key', '{"ngxTencentChat":{}}'],
    ['a key that is no text', '{"ngxTencentChat":{"key":{"toString":"x"}}}'],
    ['an empty key', '{"ngxTencentChat":{"key":""}}'],
    ['a key that is too long', toWireKey('x'.repeat(65))],
    ['data nested without end', '{"ngxTencentChat":'.repeat(100_000)],
  ])('is not there in %s', (_, customData) => {
    expect(readKey(customData)).toBeNull();
  });

  it('is found beside another app’s data', () => {
    expect(readKey('{"their":1,"ngxTencentChat":{"key":"a"}}')).toBe('a');
  });

  it('is null or a short text, whatever the custom data is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ngxTencentChat: value })),
      fc.jsonValue().map((value) => JSON.stringify({ ngxTencentChat: { key: value } })),
      fc.jsonValue().map((value) => JSON.stringify({ ['__proto__']: { ngxTencentChat: value } })),
    );
    fc.assert(
      fc.property(hostile, (customData) => {
        const key = readKey(customData);
        expect(key === null || (typeof key === 'string' && key.length <= 64)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('toWireTextMessage', () => {
  it('says to whom, what, and under which key', () => {
    const message = {
      key: 'key-1',
      conversationId: 'direct:bob',
      body: { type: 'text', text: ' <b>Hi</b>\n' },
    } as const;
    expect(toWireTextMessage(message)).toEqual({
      to: 'bob',
      conversationType: 'C2C',
      payload: { text: ' <b>Hi</b>\n' },
      cloudCustomData: toWireKey('key-1'),
    });
  });

  it('writes mentions in groups, and quotes, as other clients read them', () => {
    const place = { id: 'id-1', sentAt: 1_800_000_000_000, sequence: 0 };
    const wire = toWireTextMessage({
      key: 'key-1',
      conversationId: 'group:team',
      body: { type: 'text', text: 'Hi' },
      mentions: ['bob', '@all'],
      quote: { place, sender: 'Bob', text: 'Hello' },
    });
    expect(wire).toMatchObject({
      to: 'team',
      conversationType: 'GROUP',
      payload: { text: 'Hi', atUserList: ['bob', '__kImSDK_MesssageAtALL__'] },
    });
    expect(readKey(wire.cloudCustomData)).toBe('key-1');
    expect(JSON.parse(wire.cloudCustomData)).toMatchObject({
      messageReply: {
        messageID: 'id-1',
        messageAbstract: 'Hello',
        messageSender: 'Bob',
        messageType: 1,
        messageTime: 1_800_000_000,
        version: 1,
      },
    });
  });

  it('writes no mentions where the service knows none', () => {
    const message = {
      key: 'key-1',
      conversationId: 'direct:bob',
      body: { type: 'text', text: 'Hi' },
      mentions: ['bob'],
    } as const;
    expect(toWireTextMessage(message).payload).toEqual({ text: 'Hi' });
  });
});
