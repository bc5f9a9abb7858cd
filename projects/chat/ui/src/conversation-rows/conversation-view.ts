import { ChatIntl, formatAgo, formatBadge, formatWhen } from 'ngx-tencent-chat/i18n';
import { Conversation } from 'ngx-tencent-chat/models';
import { Delivery, deliveryOf } from '../message-bubble/delivery';
import { wordsOf } from '../message-bubble/message-words';

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
  /** What the badge shows, or null. */
  readonly badge: string | null;
}

/** Puts a conversation into words. */
export function toConversationView(
  conversation: Conversation,
  intl: ChatIntl,
  now: number,
): ConversationView {
  const { peer, unread, pinned, muted, lastMessage } = conversation;
  const spokenWhen = lastMessage && formatAgo(intl, lastMessage.sentAt, now);
  const name = peer.name;
  return {
    conversation,
    label: intl.conversationName({ name, unread, when: spokenWhen, pinned, muted }),
    preview: previewOf(conversation, intl),
    delivery: lastMessage?.own && !lastMessage.recalled ? deliveryOf(lastMessage, intl) : null,
    when: lastMessage ? formatWhen(intl, lastMessage.sentAt, now) : '',
    isoTime: lastMessage && new Date(lastMessage.sentAt).toISOString(),
    badge: unread > 0 ? formatBadge(intl, unread) : null,
  };
}

function previewOf({ peer, lastMessage }: Conversation, intl: ChatIntl): string {
  if (!lastMessage) return intl.nothingSaid;
  const words = wordsOf(lastMessage, peer.name, intl);
  return lastMessage.own && !lastMessage.recalled ? intl.ownPreview(words) : words;
}
