import {
  FoundConversation,
  FoundMessages,
  MessageQuery,
  SearchCommands,
} from 'ngx-tencent-chat/client';
import { Conversation, Message, UserId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { notAllowed, unsupported } from './command-errors';
import { toConversationId } from './conversation-id';
import { patiently } from './patiently';
import { SdkConversation } from './sdk';
import { SdkFound } from './sdk-commands';
import { toConversation } from './to-model/conversation';
import { toStoredMessages } from './to-model/message';
import { mostSenders, onlyLinks, toWireSearch } from './to-wire/search';

const link = /\b(https?:\/\/|www\.)\S/iu;

interface Found {
  readonly list: readonly SdkFound[];
  readonly total: number;
  readonly next: string | null;
}

/** The commands of the port: each asks on behalf of whoever is signed in. */
export class TencentSearchCommands implements SearchCommands {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  messages(query: MessageQuery, next: string | null): Promise<FoundMessages> {
    return this.#desk.visits.answer(async (me) => {
      if (query.conversationId === null) throw unnamedConversation();
      const found = await this.#ask(query, next);
      const all = found.list.flatMap(({ messageList }) => toStoredMessages(messageList, me));
      const messages = all.filter((one) => matches(one, query)).reverse();
      const counted = messages.length === all.length && !onlyLinks(query);
      return { messages, total: counted ? found.total : null, next: found.next };
    });
  }

  conversations(
    query: MessageQuery,
    next: string | null,
  ): Promise<{ readonly found: readonly FoundConversation[]; readonly next: string | null }> {
    return this.#desk.visits.answer(async (me) => {
      const found = await this.#ask({ ...query, conversationId: null }, next);
      const known = await this.#desk.host.call((chat) => chat.getConversationList());
      const byId = new Map(known.data.conversationList.map((one) => [one.conversationID, one]));
      const all = found.list.map((one) => toFound(one, byId.get(one.conversationID), query, me));
      return { found: all.filter((one) => one !== null), next: found.next };
    });
  }

  async #ask(query: MessageQuery, next: string | null): Promise<Found> {
    const { from, until, senders } = query;
    if (senders.length > mostSenders) throw tooManySenders();
    if (from !== null && until !== null && from >= until) return { list: [], total: 0, next: null };
    const options = toWireSearch(query, next, Date.now());
    const { data } = await this.#desk.host.call((chat) =>
      patiently(() => chat.searchCloudMessages(options)),
    );
    return { list: data.searchResultList, total: data.totalCount, next: data.cursor || null };
  }
}

/** Null for what is not shown, and for a conversation whose only match is none to the millisecond. */
function toFound(
  { conversationID, messageCount, messageList }: SdkFound,
  known: SdkConversation | undefined,
  query: MessageQuery,
  me: UserId,
): FoundConversation | null {
  const conversation = toConversation(known ?? unlisted(conversationID), me);
  if (!conversation) return null;
  const all = toStoredMessages(messageList, me);
  const messages = all.filter((one) => matches(one, query)).reverse();
  if (messages.length < all.length && messages.length === 0) return null;
  return { conversation: named(conversation, messages), count: messageCount, messages };
}

/** One that is not in the list any more: what is known of it are its messages. */
function unlisted(conversationID: string): SdkConversation {
  const isGroup = toConversationId(conversationID)?.startsWith('group') === true;
  return { conversationID, type: isGroup ? 'GROUP' : 'C2C', unreadCount: 0 };
}

/** The name of whom it is with, where the list does not tell. */
function named(conversation: Conversation, messages: readonly Message[]): Conversation {
  const sender = messages.find((one) => one.sender.id === conversation.peer.id)?.sender;
  return sender && conversation.peer.name === conversation.peer.id
    ? { ...conversation, peer: sender }
    : conversation;
}

/** The service looks at whole seconds, and knows no links. */
function matches({ sentAt, body }: Message, query: MessageQuery): boolean {
  const inTime = sentAt >= (query.from ?? 0) && sentAt < (query.until ?? Number.POSITIVE_INFINITY);
  if (!inTime || !onlyLinks(query) || query.types.length > 1) return inTime;
  return body.type === 'text' && link.test(body.text);
}

function unnamedConversation(): Error {
  return unsupported(
    'Name a conversation: everywhere the service counts only, see conversations().',
  );
}

function tooManySenders(): Error {
  return notAllowed(`The service looks for messages of ${String(mostSenders)} people at most.`);
}
