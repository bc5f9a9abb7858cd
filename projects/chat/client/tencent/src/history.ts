import { MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { directType, toWireConversationId } from './conversation-id';
import { HistoryCursor, oldestTime, readCursor, writeCursor } from './history-cursor';
import { SdkChat, SdkHistoryPage } from './sdk';
import { SdkHost } from './sdk-host';
import { toStoredMessages } from './to-model/message';

interface Answer {
  readonly data: SdkHistoryPage;
  readonly cursor: HistoryCursor;
}

/**
 * Reads history. The SDK answers for a conversation that it has opened from its memory, which has
 * holes after a reconnect, so only the first look at a conversation goes through its list; whatever
 * asks for the newest page again gets it from the service.
 */
export class History {
  readonly #host: SdkHost;
  /** Conversations of which the SDK has the newest page, by the instance that has it. */
  readonly #opened = new WeakMap<SdkChat, Set<ConversationId>>();
  /** Rises with every sign-in. */
  #signIn = 0;

  constructor(host: SdkHost) {
    this.#host = host;
  }

  /**
   * Somebody has signed in. The SDK does not know its older cursors any more, and answers with the
   * newest page to them; from now on their moments count.
   */
  beginSignIn(): void {
    this.#signIn++;
  }

  /** A page, the newest one without `older`. Rejects as the SDK does. */
  async load(id: ConversationId, older: string | null, me: UserId): Promise<MessagePage> {
    const from = older === null ? null : readCursor(older);
    const { data, cursor } = await this.#host.call((chat) => this.#ask(chat, id, from));
    const messages = toStoredMessages(data.messageList, me);
    return { messages, older: data.isCompleted ? null : writeCursor(cursor) };
  }

  async #ask(chat: SdkChat, id: ConversationId, from: HistoryCursor | null): Promise<Answer> {
    const conversationID = toWireConversationId(id);
    const signIn = this.#signIn;
    const hops = from ? from.next?.signIn !== signIn : this.#openedBy(chat).has(id);
    if (hops) {
      const time = from?.time ? { time: from.time } : {};
      const { data } = await chat.getMessageListHopping({ conversationID, direction: 0, ...time });
      return { data, cursor: { next: null, time: data.nextMessageTime || null } };
    }
    const next = from?.next ? { nextReqMessageID: from.next.id } : {};
    const { data } = await chat.getMessageList({ conversationID, ...next });
    this.#openedBy(chat).add(id);
    const nextId = data.nextReqMessageID;
    const time = oldestTime(data) ?? from?.time ?? null;
    return {
      data,
      cursor: { next: nextId ? { id: nextId, signIn } : null, time: nextId ? time : null },
    };
  }

  /**
   * Asks the service for something small. Most calls of the SDK are answered from memory, the own
   * profile among them; this one never is.
   */
  async ping(me: UserId): Promise<void> {
    const conversationID = directType + me;
    await this.#host.call((chat) => chat.getMessageListHopping({ conversationID, direction: 0 }));
  }

  #openedBy(chat: SdkChat): Set<ConversationId> {
    const opened = this.#opened.get(chat) ?? new Set();
    this.#opened.set(chat, opened);
    return opened;
  }
}
