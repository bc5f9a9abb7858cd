import { toReceiptEvents } from './receipts';

const group = (messageID: string, groupID = 'team') =>
  ({ messageID, groupID, readCount: 2, unreadCount: 3 }) as const;
const person = (messageID: string, userID = 'bob') =>
  ({ messageID, userID, isPeerRead: true }) as const;
const receipt = { read: 2, unread: 3 };

describe('toReceiptEvents', () => {
  it('tells of each group how many have read which messages', () => {
    expect(toReceiptEvents([group('1'), group('2', 'club'), group('3')])).toEqual([
      {
        type: 'receipts-changed',
        conversationId: 'group:team',
        changes: [
          { id: '1', receipt },
          { id: '3', receipt },
        ],
      },
      { type: 'receipts-changed', conversationId: 'group:club', changes: [{ id: '2', receipt }] },
    ]);
  });

  it('tells of each person which messages they have read', () => {
    expect(toReceiptEvents([person('1'), person('2', 'carol'), person('3')])).toEqual([
      { type: 'messages-read', conversationId: 'direct:bob', ids: ['1', '3'] },
      { type: 'messages-read', conversationId: 'direct:carol', ids: ['2'] },
    ]);
  });

  it('tells nothing of topics, nor of what was not read', () => {
    const topic = group('1', '@TGS#_a@TOPIC#_b');
    const unread = { messageID: '2', userID: 'bob', isPeerRead: false };
    expect(toReceiptEvents([topic, unread, { messageID: '3' }])).toEqual([]);
  });
});
