import { ChatIntl, formatAgo, formatBadge, formatWhen } from 'ngx-tencent-chat/i18n';
import { Conversation, kindOf } from 'ngx-tencent-chat/models';
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

/**
 * Puts conversations into words, each but once: of the rows in view, few change at a time.
 * @param now What they take for the present, in milliseconds since 1970.
 */
export function rememberViews(
  intl: ChatIntl,
  now: number,
): (conversation: Conversation) => ConversationView {
  const views = new WeakMap<Conversation, ConversationView>();
  return (conversation) => {
    const known = views.get(conversation);
    if (known) return known;
    const view = toConversationView(conversation, intl, now);
    views.set(conversation, view);
    return view;
  };
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

function previewOf({ id, peer, lastMessage }: Conversation, intl: ChatIntl): string {
  if (!lastMessage) return intl.nothingSaid;
  const { own, recalled, sender } = lastMessage;
  const words = wordsOf(lastMessage, sender?.name ?? peer.name, intl);
  // Words of their own say who took a message back.
  if (recalled) return words;
  if (own) return intl.ownPreview(words);
  return kindOf(id) === 'group' && sender ? intl.memberPreview(sender.name, words) : words;
}
