import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { OutgoingBody } from 'ngx-tencent-chat/models';

import { SdkMessage } from '../sdk';
import { readOwnData } from '../to-model/own-data';
import { toWireMessage } from './message';
import { toWireData } from './own-data';
import { typingWanted } from './typing';

const source = { ID: 'id-1', type: 'TIMSoundElem' } as SdkMessage;

function outgoing(more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const body = { type: 'text', text: ' <b>Hi</b>\n' } as const;
  return { key: 'key-1', conversationId: 'direct:bob', body, ...more };
}

function ofBody(body: OutgoingBody, sources: readonly SdkMessage[] = []) {
  return toWireMessage(outgoing({ body }), sources);
}

describe('toWireMessage', () => {
  it('says to whom, what, and under which key', () => {
    expect(toWireMessage(outgoing())).toEqual({
      maker: 'createTextMessage',
      options: {
        to: 'bob',
        conversationType: 'C2C',
        payload: { text: ' <b>Hi</b>\n' },
        cloudCustomData: toWireData({ key: 'key-1' }, typingWanted),
      },
      file: null,
    });
  });

  it('writes mentions in groups, and quotes, as other clients read them', () => {
    const place = { id: 'id-1', sentAt: 1_800_000_000_000, sequence: 0 };
    const { maker, options } = toWireMessage(
      outgoing({
        conversationId: 'group:team',
        mentions: ['bob', '@all'],
        quote: { place, sender: 'Bob', text: 'Hello' },
      }),
    );
    expect(maker).toBe('createTextAtMessage');
    expect(options).toMatchObject({
      to: 'team',
      conversationType: 'GROUP',
      payload: { text: ' <b>Hi</b>\n', atUserList: ['bob', '__kImSDK_MesssageAtALL__'] },
    });
    expect(JSON.parse(options.cloudCustomData ?? '')).toMatchObject({
      ngxTencentChat: { key: 'key-1' },
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
    const { maker, options } = toWireMessage(outgoing({ mentions: ['bob'] }));
    expect(maker).toBe('createTextMessage');
    expect(options.payload).toEqual({ text: ' <b>Hi</b>\n' });
  });

  it('asks for receipts, and names the album', () => {
    const { options } = toWireMessage(outgoing({ wantsReceipt: true, album: 'album-1' }));
    expect(options.needReadReceipt).toBe(true);
    expect(readOwnData(options.cloudCustomData).album).toBe('album-1');
  });
});

describe('what a message is made of', () => {
  it.each<[OutgoingBody, string, object]>([
    [{ type: 'sticker', set: 3, name: 'yz03' }, 'createFaceMessage', { index: 3, data: 'yz03' }],
    [
      { type: 'location', description: 'Pier', latitude: -33.8, longitude: 151.2 },
      'createLocationMessage',
      { description: 'Pier', latitude: -33.8, longitude: 151.2 },
    ],
    [
      { type: 'custom', kind: 'order', data: { id: 7 }, preview: 'Order 7' },
      'createCustomMessage',
      { data: '{"businessID":"order","id":7}', description: 'Order 7', extension: '' },
    ],
    [{ type: 'forward', from: 'direct:bob', messageId: 'id-1' }, 'createForwardMessage', source],
    [
      {
        type: 'merged',
        title: 'Talk',
        lines: ['Bob: Hi'],
        from: 'direct:bob',
        messageIds: ['id-1'],
      },
      'createMergerMessage',
      {
        title: 'Talk',
        abstractList: ['Bob: Hi'],
        compatibleText: 'Talk\nBob: Hi',
        messageList: [source],
      },
    ],
  ])('is right for %j', (body, maker, payload) => {
    const wire = ofBody(body, [source]);
    expect(wire.maker).toBe(maker);
    expect(wire.options.payload).toEqual(payload);
  });

  it('lets people add to a type of the app’s own', () => {
    const body = { type: 'custom', kind: 'poll', data: {}, preview: '' } as const;
    expect(ofBody(body).options.isSupportExtension).toBe(true);
  });

  it('is as loud as it was when it is handed on', () => {
    const loud = { ...source, cloudCustomData: toWireData({ key: 'other', levels: [0.5, 1] }) };
    const { options } = ofBody({ type: 'forward', from: 'direct:bob', messageId: 'id-1' }, [loud]);
    expect(readOwnData(options.cloudCustomData)).toMatchObject({ key: 'key-1', levels: [0.5, 1] });
  });
});
