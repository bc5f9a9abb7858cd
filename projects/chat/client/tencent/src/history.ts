import { HistoryTarget, MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, UserId, directConversationId, kindOf } from 'ngx-tencent-chat/models';

import { toWireConversationId } from './conversation-id';
import { HistoryCursor, HistoryEdge, Stretch, readCursor, writeCursor } from './history-cursor';
import { HistoryPlaces } from './history-places';
import { patiently } from './patiently';
import { SdkChat, SdkMessage } from './sdk';
import { SdkHost, codeOf } from './sdk-host';
import { isStored, toStoredMessages } from './to-model/message';

/** Told by the service of a live room. */
const noHistory = 10044;

/** A page, and the SDK's messages in it. */
export interface LoadedPage {
  readonly page: MessagePage;
  readonly live: readonly SdkMessage[];
}

/**
 * Reads history. The SDK answers for a conversation that it has opened from its memory, which has
 * holes after a reconnect, so only the first look at a conversation goes through its list; whatever
 * asks for the newest page again gets it from the service.
 */
export class History {
  readonly #host: SdkHost;
  readonly #places: HistoryPlaces;
  /** Conversations of which the SDK has the newest page, by the instance that has it. */
  readonly #opened = new WeakMap<SdkChat, Set<ConversationId>>();
  /** Rises with every sign-in, and is another one on every page: apps may keep cursors. */
  #signIn = Date.now();

  constructor(host: SdkHost, places: HistoryPlaces) {
    this.#host = host;
    this.#places = places;
  }

  /**
   * Somebody has signed in. The SDK does not know its older cursors any more, and answers with the
   * newest page to them; from now on their edges count.
   */
  beginSignIn(): void {
    this.#signIn++;
    this.#places.forget();
  }

  /** The page that a cursor points at, the newest one without. Rejects as the SDK does. */
  async load(id: ConversationId, cursor: string | null, me: UserId): Promise<LoadedPage> {
    const from = cursor === null ? null : readCursor(cursor);
    const opened = this.#openedBy(this.#host.chat).has(id);
    if (from ? from.list?.signIn === this.#signIn : !opened) {
      return this.#list(id, from, me).catch(nothingKept);
    }
    const reading = this.#places.read(id, from?.way ?? 'older', from?.edge ?? null);
    return reading.then((stretch) => toLoaded(stretch, me)).catch(nothingKept);
  }

  /** The page around a message or a moment. Rejects as the SDK does. */
  async loadAt(id: ConversationId, target: HistoryTarget, me: UserId): Promise<LoadedPage> {
    const finding = this.#places.find(id, target);
    return finding.then((stretch) => toLoaded(stretch, me)).catch(nothingKept);
  }

  /**
   * Asks the service for something small. Most calls of the SDK are answered from memory, the own
   * profile among them; this one never is.
   */
  async ping(me: UserId): Promise<void> {
    await this.#places.ping(directConversationId(me));
  }

  /** A page of the SDK's own list, which it then keeps in step. */
  async #list(id: ConversationId, from: HistoryCursor | null, me: UserId): Promise<LoadedPage> {
    const conversationID = toWireConversationId(id);
    const signIn = this.#signIn;
    const { data } = await this.#host.call(async (chat) => {
      const next = from?.list ? { nextReqMessageID: from.list.id } : {};
      const answer = await patiently(() => chat.getMessageList({ conversationID, ...next }));
      this.#openedBy(chat).add(id);
      return answer;
    });
    const live = data.messageList.filter(isStored);
    const messages = toStoredMessages(live, me);
    const [oldest, newest] = endsOf(live, id);
    const next = data.nextReqMessageID;
    const older: HistoryCursor | null =
      data.isCompleted || !next
        ? null
        : {
            way: 'older',
            edge: oldest ? edgeOf(oldest, id, -1) : (from?.edge ?? null),
            list: { id: next, signIn },
          };
    const newer: HistoryCursor | null = from && {
      way: 'newer',
      edge: newest ? edgeOf(newest, id, 1) : from.edge,
    };
    return { page: { messages, older: write(older), newer: write(newer) }, live };
  }

  #openedBy(chat: SdkChat | null): Set<ConversationId> {
    if (!chat) return new Set();
    const opened = this.#opened.get(chat) ?? new Set();
    this.#opened.set(chat, opened);
    return opened;
  }
}

/** Live rooms keep no history: there is nothing before what is heard. */
function nothingKept(error: unknown): LoadedPage {
  if (codeOf(error) !== noHistory) throw error;
  return { page: { messages: [], older: null, newer: null }, live: [] };
}

function toLoaded({ messages, older, newer }: Stretch, me: UserId): LoadedPage {
  const live = messages.filter(isStored);
  const page = {
    messages: toStoredMessages(live, me),
    older: write(older && { way: 'older', edge: older }),
    newer: write(newer && { way: 'newer', edge: newer }),
  };
  return { page, live };
}

/** The first and the last message; deleted ones too. */
function endsOf(
  live: readonly SdkMessage[],
  id: ConversationId,
): readonly [SdkMessage | undefined, SdkMessage | undefined] {
  const placeOf = ({ time, sequence }: SdkMessage) =>
    kindOf(id) === 'group' ? (sequence ?? 0) : time;
  const sorted = live.toSorted((a, b) => placeOf(a) - placeOf(b));
  return [sorted[0], sorted.at(-1)];
}

/** The edge of a page that ends with this message. */
function edgeOf({ ID, time, sequence }: SdkMessage, id: ConversationId, step: 1 | -1): HistoryEdge {
  return kindOf(id) === 'group' ? { sequence: (sequence ?? 0) + step } : { time, id: ID };
}

function write(cursor: HistoryCursor | null): string | null {
  return cursor && writeCursor(cursor);
}
