import { ChatError } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { toWireConversationId } from './conversation-id';
import { HistoryPlaces } from './history-places';
import { SdkMessage } from './sdk';
import { SdkHost } from './sdk-host';
import { placeOfId } from './to-model/message-place';

/** Finds the SDK's own objects of messages, which its commands want. */
export class MessageFinder {
  readonly #host: SdkHost;
  readonly #places: HistoryPlaces;

  constructor(host: SdkHost, places: HistoryPlaces) {
    this.#host = host;
    this.#places = places;
  }

  /** One that the SDK has of what was loaded in this sign-in; null if it has none. */
  recall(id: string): SdkMessage | null {
    try {
      return this.#host.chat?.findMessage(id) ?? null;
    } catch {
      // The service has ended the sign-in: the SDK throws at whoever asks it for anything.
      return null;
    }
  }

  /** One of them; looked for in the history if the SDK does not have it. Rejects if it is not there. */
  async find(conversationId: ConversationId, id: string): Promise<SdkMessage> {
    const known = this.recall(id);
    if (known?.conversationID === toWireConversationId(conversationId)) return known;
    return this.look(conversationId, id);
  }

  /** The same as the service has it now. */
  async look(conversationId: ConversationId, id: string): Promise<SdkMessage> {
    const place = placeOfId(id);
    const found =
      place.sentAt > 0 ? await this.#places.find(conversationId, { message: place }) : null;
    const message = found?.messages.find(({ ID }) => ID === id);
    if (message) return message;
    throw unknownMessage();
  }

  /** Those of them that are there, and were not deleted for the signed-in person. */
  async findAll(
    conversationId: ConversationId,
    ids: readonly string[],
  ): Promise<readonly SdkMessage[]> {
    const found: SdkMessage[] = [];
    // One after the other: most are at hand, and what has to be looked for is often in one page.
    for (const id of ids) {
      const message = await this.find(conversationId, id).catch(goneMessage);
      if (message && message.isDeleted !== true) found.push(message);
    }
    return found;
  }
}

function goneMessage(error: unknown): null {
  if (error instanceof ChatError && error.code === 'not-found') return null;
  throw error;
}

/** What a command is told of a message that nobody has. */
export function unknownMessage(): ChatError {
  const message = 'The message is gone, or was never there.';
  return new ChatError({ code: 'not-found', message, vendorCode: null, retryable: false });
}
