import {
  Conversation,
  LastMessage,
  Message,
  Person,
  directConversationId,
} from 'ngx-tencent-chat/models';

/** A quiet Sunday afternoon: the moment all samples count from. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 22, 14, 32);

let made = 0;

/** A person; Bob unless said otherwise. */
export function makePerson(overrides: Partial<Person> = {}): Person {
  return { id: 'bob', name: 'Bob', avatarUrl: null, ...overrides };
}

/**
 * A message: a text from Bob, stored a minute ago, unless said otherwise. Each has a key of its own;
 * `text` is short for a body.
 */
export function makeMessage(overrides: Partial<Message> & { text?: string } = {}): Message {
  const { text, ...rest } = overrides;
  const sequence = ++made;
  const own = rest.own ?? false;
  return {
    key: `message-${sequence}`,
    id: rest.status && rest.status !== 'sent' ? null : `stored-${sequence}`,
    conversationId: directConversationId('bob'),
    sender: own ? makePerson({ id: 'alice', name: 'Alice' }) : makePerson(),
    own,
    sentAt: SAMPLE_NOW - 60_000,
    sequence,
    status: 'sent',
    failure: rest.status === 'failed' ? 'refused' : null,
    read: false,
    receipt: null,
    wantsReceipt: false,
    recalled: false,
    recall: null,
    edited: false,
    version: 0,
    body: { type: 'text', text: text ?? 'Hello' },
    mentions: [],
    quote: null,
    reactions: [],
    album: null,
    ...rest,
  };
}

/** A run of messages a minute apart, oldest first, the last one a minute before `SAMPLE_NOW`. */
export function makeMessages(
  count: number,
  of: (index: number) => Partial<Message> & { text?: string } = () => ({}),
): readonly Message[] {
  return Array.from({ length: count }, (_, index) =>
    makeMessage({ sentAt: SAMPLE_NOW - (count - index) * 60_000, ...of(index) }),
  );
}

/** A conversation with Bob, who has said hello, unless said otherwise. */
export function makeConversation(overrides: Partial<Conversation> = {}): Conversation {
  const peer = overrides.peer ?? makePerson();
  const lastMessage =
    overrides.lastMessage === undefined ? makeLastMessage() : overrides.lastMessage;
  return {
    id: directConversationId(peer.id),
    roomType: overrides.id?.startsWith('group:') ? 'work' : 'direct',
    unread: 0,
    pinned: false,
    muted: false,
    marks: [],
    mention: null,
    activeAt: lastMessage?.sentAt ?? 0,
    ...overrides,
    peer,
    lastMessage,
  };
}

/** The newest message of a conversation, five minutes old. */
export function makeLastMessage(
  overrides: Partial<LastMessage> & { text?: string } = {},
): LastMessage {
  const { text, ...rest } = overrides;
  return {
    sender: null,
    body: { type: 'text', text: text ?? 'Hello' },
    own: false,
    sentAt: SAMPLE_NOW - 5 * 60_000,
    status: 'sent',
    read: false,
    recalled: false,
    ...rest,
  };
}
