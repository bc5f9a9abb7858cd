import { MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { directType, toWireConversationId } from './conversation-id';
import { SdkChat, SdkHistoryPage } from './sdk';
import { SdkHost } from './sdk-host';
import { toStoredMessages } from './to-model/message';

/**
 * Reads history. The SDK answers for a conversation that it has opened from its memory, which has
 * holes after a reconnect, so only the first look at a conversation goes through its list; whatever
 * asks for the newest page again gets it from the service.
 */
export class History {
  readonly #host: SdkHost;
  /** Conversations of which the SDK has the newest page, by the instance that has it. */
  readonly #opened = new WeakMap<SdkChat, Set<ConversationId>>();

  constructor(host: SdkHost) {
    this.#host = host;
  }

  /** A page, the newest one without `older`. Rejects as the SDK does. */
  async load(id: ConversationId, older: string | null, me: UserId): Promise<MessagePage> {
    const { data, cursor } = await this.#host.call(async (chat) => {
      const conversationID = toWireConversationId(id);
      if (older?.startsWith('at:') === true || (older === null && this.#isOpened(chat, id))) {
        const time = older === null ? {} : { time: Number(older.slice(3)) };
        const answer = await chat.getMessageListHopping({ conversationID, direction: 0, ...time });
        return { data: answer.data, cursor: hopCursor(answer.data) };
      }
      const next = older === null ? {} : { nextReqMessageID: older };
      const answer = await chat.getMessageList({ conversationID, ...next });
      this.#openedBy(chat).add(id);
      return { data: answer.data, cursor: answer.data.nextReqMessageID };
    });
    const messages = toStoredMessages(data.messageList, me);
    return { messages, older: data.isCompleted ? null : cursor || null };
  }

  /**
   * Asks the service for something small. Most calls of the SDK are answered from memory, the own
   * profile among them; this one never is.
   */
  async ask(me: UserId): Promise<void> {
    const conversationID = directType + me;
    await this.#host.call((chat) => chat.getMessageListHopping({ conversationID, direction: 0 }));
  }

  #isOpened(chat: SdkChat, id: ConversationId): boolean {
    return this.#openedBy(chat).has(id);
  }

  #openedBy(chat: SdkChat): Set<ConversationId> {
    const opened = this.#opened.get(chat) ?? new Set();
    this.#opened.set(chat, opened);
    return opened;
  }
}

function hopCursor({ nextMessageTime }: SdkHistoryPage): string | null {
  return nextMessageTime ? `at:${String(nextMessageTime)}` : null;
}
