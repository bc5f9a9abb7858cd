import { ChatIntl, formatAgo, formatBadge, formatWhen } from 'ngx-tencent-chat/i18n';
import { Conversation, LastMessage, kindOf } from 'ngx-tencent-chat/models';
import { Delivery, deliveryOf } from '../message-bubble/delivery';
import { wordsOf } from '../message-bubble/message-words';
import { MessageTypes } from '../message-types/message-types';

/** What puts conversations into words. */
export interface ViewWords {
  readonly intl: ChatIntl;
  readonly types: MessageTypes;
}

/** A conversation, in the words of its row. */
export interface ConversationView {
  readonly conversation: Conversation;
  /** Its accessible name. */
  readonly label: string;
  readonly preview: string;
  /** The mark of an own last message, or null. */
  readonly delivery: Delivery | null;
  readonly when: string;
  /** When, for machines; null when nothing has been said. */
  readonly isoTime: string | null;
  readonly starred: boolean;
  /** What the badge shows, or null; '' for one that counts nothing. */
  readonly badge: string | null;
}

/**
 * Puts conversations into words, each but once: of the rows in view, few change at a time.
 * @param now What they take for the present, in milliseconds since 1970.
 */
export function rememberViews(
  words: ViewWords,
  now: number,
): (conversation: Conversation) => ConversationView {
  const views = new WeakMap<Conversation, ConversationView>();
  return (conversation) => {
    const known = views.get(conversation);
    if (known) return known;
    const view = toConversationView(conversation, words, now);
    views.set(conversation, view);
    return view;
  };
}

/** Puts a conversation into words. */
export function toConversationView(
  conversation: Conversation,
  words: ViewWords,
  now: number,
): ConversationView {
  const { intl } = words;
  const { peer, unread, pinned, muted, marks, mention, lastMessage } = conversation;
  const spokenWhen = lastMessage && formatAgo(intl, lastMessage.sentAt, now);
  const starred = marks.includes('starred');
  const markedUnread = marks.includes('unread');
  const facts = { name: peer.name, unread, when: spokenWhen, pinned, muted, starred };
  return {
    conversation,
    label: intl.conversationName({ ...facts, markedUnread, mention }),
    starred,
    preview: previewOf(conversation, words),
    delivery: isMarked(lastMessage) ? deliveryOf(lastMessage, intl) : null,
    when: lastMessage ? formatWhen(intl, lastMessage.sentAt, now) : '',
    isoTime: lastMessage && new Date(lastMessage.sentAt).toISOString(),
    badge: unread > 0 ? formatBadge(intl, unread) : markedUnread ? '' : null,
  };
}

/** How far a message has come is told of what the signed-in person has said, and of nothing else. */
function isMarked(message: LastMessage | null): message is LastMessage {
  return message !== null && message.own && !message.recalled && message.body.type !== 'notice';
}

function previewOf({ id, peer, lastMessage }: Conversation, { intl, types }: ViewWords): string {
  if (!lastMessage) return intl.nothingSaid;
  const { own, recalled, sender } = lastMessage;
  const words = wordsOf(lastMessage, sender?.name ?? peer.name, intl, types);
  // Words of their own say who took a message back, and what happened in a group.
  if (recalled || lastMessage.body.type === 'notice') return words;
  if (own) return intl.ownPreview(words);
  return kindOf(id) === 'group' && sender ? intl.memberPreview(sender.name, words) : words;
}
