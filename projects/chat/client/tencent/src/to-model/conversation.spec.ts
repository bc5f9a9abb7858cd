import { Conversation } from 'ngx-tencent-chat/models';

import { SdkConversation } from '../sdk';
import { toConversation, toConversations } from './conversation';

const told: SdkConversation = {
  conversationID: 'C2Cbob',
  type: 'C2C',
  unreadCount: 2,
  lastMessage: {
    lastTime: 1_800_000_000,
    fromAccount: 'bob',
    type: 'TIMTextElem',
    payload: { text: 'Hello' },
  },
  userProfile: { userID: 'bob', nick: 'Bob', avatar: 'https://example.org/bob.png' },
};

function ownLast(more: object): Partial<SdkConversation> {
  return { lastMessage: { ...told.lastMessage, fromAccount: 'alice', ...more } };
}

describe('toConversation', () => {
  it('says all that is known of a conversation', () => {
    expect(toConversation(told, 'alice')).toEqual<Conversation>({
      id: 'direct:bob',
      roomType: 'direct',
      peer: { id: 'bob', name: 'Bob', avatarUrl: 'https://example.org/bob.png' },
      unread: 2,
      pinned: false,
      muted: false,
      marks: [],
      mention: null,
      lastMessage: {
        sender: null,
        body: { type: 'text', text: 'Hello' },
        own: false,
        sentAt: 1_800_000_000_000,
        status: 'sent',
        read: false,
        recalled: false,
      },
      activeAt: 1_800_000_000_000,
    });
  });

  it.each<[string, Partial<SdkConversation>, object]>([
    [
      'a name that the person gave to the other one',
      { remark: 'Bobby' },
      { peer: { name: 'Bobby' } },
    ],
    [
      'nobody’s profile',
      { userProfile: null },
      { peer: { id: 'bob', name: 'bob', avatarUrl: null } },
    ],
    ['less than nothing unread', { unreadCount: -1 }, { unread: 0 }],
    ['a pinned one', { isPinned: true }, { pinned: true }],
    ['a silent one', { messageRemindType: 'AcceptNotNotify' }, { muted: true }],
    ['one whose messages are discarded', { messageRemindType: 'Discard' }, { muted: true }],
    ['a loud one', { messageRemindType: 'AcceptAndNotify' }, { muted: false }],
    ['one without a message', { lastMessage: null }, { lastMessage: null, activeAt: 0 }],
    [
      'one of an empty message',
      { lastMessage: { lastTime: 0 } },
      { lastMessage: null, activeAt: 0 },
    ],
    [
      'an own message that was read',
      ownLast({ isPeerRead: true }),
      { lastMessage: { own: true, read: true } },
    ],
    [
      'an own message taken back',
      ownLast({ isRevoked: true }),
      { lastMessage: { recalled: true } },
    ],
    [
      'a picture',
      ownLast({ type: 'TIMImageElem' }),
      { lastMessage: { body: { type: 'unknown' } } },
    ],
  ])('reads %s', (_, more, expected) => {
    expect(toConversation({ ...told, ...more }, 'alice')).toMatchObject(expected);
  });

  const group: SdkConversation = {
    conversationID: 'GROUPteam',
    type: 'GROUP',
    unreadCount: 1,
    groupProfile: { name: 'The team', avatar: 'https://example.org/team.png' },
    lastMessage: { ...told.lastMessage, nick: 'Bob', nameCard: '' },
  };

  it('says of a group what it is called, and who wrote last', () => {
    expect(toConversation(group, 'alice')).toMatchObject({
      id: 'group:team',
      peer: { id: 'team', name: 'The team', avatarUrl: 'https://example.org/team.png' },
      unread: 1,
      lastMessage: { sender: { id: 'bob', name: 'Bob' }, own: false, read: false },
    });
  });

  it('says of a group in which something happened last, who did it', () => {
    const payload = {
      operationType: 6,
      operatorID: 'bob',
      operatorInfo: { nick: 'Bob' },
      newGroupProfile: { groupName: 'New' },
    };
    const lastMessage = {
      lastTime: 5,
      fromAccount: '@TIM#SYSTEM',
      type: 'TIMGroupTipElem',
      payload,
    };
    expect(toConversation({ ...group, lastMessage }, 'alice')?.lastMessage).toMatchObject({
      sender: { id: 'bob', name: 'Bob' },
      body: { type: 'notice', event: 'renamed', text: 'New' },
    });
  });

  it('leaves out topics and system notices', () => {
    const all = ['GROUP@TGS#_a@TOPIC#_b', '@TIM#SYSTEM', 'C2Cbob'].map((conversationID) => ({
      ...told,
      conversationID,
    }));
    expect(toConversations(all, 'alice')).toHaveLength(1);
  });
});
