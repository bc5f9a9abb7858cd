import { ChatError, HistoryTarget } from 'ngx-tencent-chat/client';
import { ConversationId, kindOf } from 'ngx-tencent-chat/models';

import { toWireConversationId } from './conversation-id';
import { DirectHistory } from './direct-history';
import { GroupHistory } from './group-history';
import { HistoryEdge, Stretch, Way } from './history-cursor';
import { Hopper } from './hopper';

/** Before anybody wrote, and still a moment with one before it. */
const firstSecond = 2;

/** Finds places in histories, always at the service. */
export class HistoryPlaces {
  readonly #hopper: Hopper;
  readonly #direct: DirectHistory;
  readonly #group: GroupHistory;
  /** What is under way in a conversation: two walks at once would mix up their seconds. */
  readonly #walks = new Map<ConversationId, Promise<unknown>>();

  constructor(hopper: Hopper) {
    this.#hopper = hopper;
    this.#direct = new DirectHistory(hopper);
    this.#group = new GroupHistory(hopper);
  }

  /** Somebody has signed in: what the SDK knew of the last answers is gone. */
  forget(): void {
    this.#hopper.forget();
  }

  /** Asks the service for something small, at once. */
  async ping(id: ConversationId): Promise<void> {
    await this.#hopper.direct(toWireConversationId(id), 'older', null);
  }

  /** The messages beyond an edge, the newest ones where there is none. */
  async read(id: ConversationId, way: Way, edge: HistoryEdge | null): Promise<Stretch> {
    return this.#inTurn(id, async () => {
      const conversation = toWireConversationId(id);
      const place = kindOf(id) === 'direct' ? this.#direct : this.#group;
      if (!edge) return place.newest(conversation);
      if ('sequence' in edge) return this.#group.beside(conversation, way, edge.sequence);
      return this.#direct.beside(conversation, way, edge);
    });
  }

  /** The messages around a message or a moment. */
  async find(id: ConversationId, target: HistoryTarget): Promise<Stretch> {
    if (isNowhere(id, target)) throw unknownPlace();
    return this.#inTurn(id, async () => {
      const conversation = toWireConversationId(id);
      const message = 'message' in target ? target.message : null;
      const time = 'time' in target ? target.time : target.message.sentAt;
      // The service dates in whole seconds, and takes 0 for now.
      const second = Math.max(firstSecond, Math.ceil(time / 1_000));
      if (kindOf(id) === 'direct') {
        return this.#direct.around(conversation, second, message?.id ?? null);
      }
      const sequence = message?.sequence ?? 0;
      if (sequence > 0) return this.#group.around(conversation, sequence);
      return this.#group.aroundSecond(conversation, second);
    });
  }

  /** One walk after the other. */
  async #inTurn<T>(id: ConversationId, walk: () => Promise<T>): Promise<T> {
    const before = this.#walks.get(id);
    const walking = before ? before.catch(() => undefined).then(walk) : walk();
    this.#walks.set(id, walking);
    try {
      return await walking;
    } finally {
      if (this.#walks.get(id) === walking) this.#walks.delete(id);
    }
  }
}

/** Whether nothing is known of a message but its id, by which the service finds nothing. */
function isNowhere(id: ConversationId, target: HistoryTarget): boolean {
  if ('time' in target) return false;
  const { sentAt, sequence } = target.message;
  return sentAt <= 0 && (kindOf(id) === 'direct' || sequence <= 0);
}

function unknownPlace(): ChatError {
  const message = 'Nobody knows when the message was sent: it cannot be found.';
  return new ChatError({ code: 'not-found', message, vendorCode: null, retryable: false });
}
