import { Refusal } from '../../errors.ts';
import { messagesArrived } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import {
  freshlyArrived,
  messageKeyOf,
  type MessageDraft,
  type StoredMessage,
} from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import type { WebhookChanges } from '../../webhooks/webhooks.ts';
import type { WireBody } from '../../wire/frame.ts';
import type { WireMessage } from '../../wire/message.ts';
import { toSyncCopy, toWireMessage } from '../../wire/to-wire-message.ts';
import type { Actor } from '../surroundings.ts';
import { countUnread } from './count-unread.ts';
import { isBlocked, refuseUnsendable } from './refuse-unsendable.ts';

/** How a direct message is sent. What is left out is as the SDK sends it. */
export interface DirectSending {
  /** Whether only who is online gets it, and nobody keeps it. */
  readonly onlineOnly?: boolean;
  /** Whether it is kept from the sender: his history and his devices do not get it. */
  readonly notForSender?: boolean;
  /** Whether the app's server is not asked before, or not told after. */
  readonly withoutAsking?: boolean;
  readonly withoutTelling?: boolean;
}

/** What the sender learns of his message. */
export interface SentMessage {
  readonly time: number;
  readonly key: string;
}

/**
 * Sends a direct message, in the order in which its sender sends them. Sending it again changes nothing
 * and has the same result. Throws or rejects with a `Refusal`.
 */
export function sendDirectMessage(
  store: Store,
  draft: MessageDraft,
  actor: Actor,
  sending: DirectSending = {},
): SentMessage | Promise<SentMessage> {
  return actor.turnstile.pass(`direct ${draft.from}`, () => {
    const known = store.messages.between(draft.from, draft.to).find(draft);
    return known ? toSent(known) : new DirectErrand(store, draft, actor, sending).run();
  });
}

/** The app's server wants a message to vanish and its sender to notice nothing. */
const DROPPED = 2;

/** One message on its way. */
class DirectErrand {
  readonly #store: Store;
  readonly #draft: MessageDraft;
  readonly #actor: Actor;
  readonly #sending: DirectSending;

  constructor(store: Store, draft: MessageDraft, actor: Actor, sending: DirectSending) {
    this.#store = store;
    this.#draft = draft;
    this.#actor = actor;
    this.#sending = sending;
  }

  run(): SentMessage | Promise<SentMessage> {
    try {
      refuseUnsendable(this.#store, this.#draft, this.#actor);
    } catch (error) {
      if (error instanceof Refusal) this.#tellRefusal(error);
      throw error;
    }
    // Of what the app's server forbids itself it is not told again.
    return this.#ask();
  }

  #ask(): SentMessage | Promise<SentMessage> {
    if (this.#sending.withoutAsking) return this.#deliver(this.#draft);
    return this.#actor.webhooks.before(
      'C2C.CallbackBeforeSendMsg',
      () => this.#payload(this.#draft),
      (changes) =>
        changes.ErrorCode === DROPPED
          ? toSent(this.#draft)
          : this.#deliver(applyChanges(this.#draft, changes)),
    );
  }

  #deliver(draft: MessageDraft): SentMessage {
    const sent = this.#sending.onlineOnly ? this.#passOn(draft) : this.#keep(draft);
    this.#tell(sent, { SendMsgResult: 0, ErrorInfo: 'send msg succeed' });
    return toSent(sent);
  }

  #passOn(draft: MessageDraft): MessageDraft {
    const message = toWireMessage(this.#store, { ...draft, ...freshlyArrived });
    this.#push({ ...message, MsgLifeTime: 0 });
    return draft;
  }

  #keep(draft: MessageDraft): StoredMessage {
    const { messages, conversations } = this.#store;
    const thread = messages.between(draft.from, draft.to);
    const { message } = thread.add(draft);
    const keptFrom = this.#keptFrom(draft);
    if (keptFrom.length > 0) thread.update(message, { deletedBy: keptFrom });
    if (!keptFrom.includes(draft.from)) conversations.list(draft.from, directWith(draft.to));
    if (!keptFrom.includes(draft.to)) conversations.list(draft.to, directWith(draft.from));
    this.#push(toWireMessage(this.#store, message));
    return message;
  }

  #push(message: WireMessage): void {
    const { push, connection } = this.#actor;
    const keptFrom = this.#keptFrom(this.#draft);
    const { from, to } = this.#draft;
    if (to !== from && !keptFrom.includes(to) && this.#store.conversations.receivesFrom(to, from)) {
      push.toUser(to, messagesArrived(message));
    }
    if (keptFrom.includes(from)) return;
    push.toOtherDevices(from, connection, messagesArrived(toSyncCopy(message)));
  }

  #keptFrom({ from, to }: MessageDraft): string[] {
    const keptFrom = this.#sending.notForSender ? [from] : [];
    return isBlocked(this.#store, this.#draft, this.#actor) ? [...keptFrom, to] : keptFrom;
  }

  #tellRefusal({ code, message }: Refusal): void {
    this.#tell(this.#draft, { SendMsgResult: code, ErrorInfo: message });
  }

  #tell(draft: MessageDraft, result: { SendMsgResult: number; ErrorInfo: string }): void {
    if (this.#sending.withoutTelling) return;
    this.#actor.webhooks.after('C2C.CallbackAfterSendMsg', () => ({
      ...this.#payload(draft),
      ...result,
      UnreadMsgNum: result.SendMsgResult === 0 ? countUnread(this.#store, draft.to) : -1,
    }));
  }

  #payload(draft: MessageDraft): WireBody {
    return {
      From_Account: draft.from,
      To_Account: draft.to,
      MsgSeq: draft.sequence,
      MsgRandom: draft.random,
      MsgTime: draft.time,
      MsgKey: messageKeyOf(draft),
      OnlineOnlyFlag: this.#sending.onlineOnly ? 1 : 0,
      MsgBody: draft.body,
      CloudCustomData: draft.cloudCustomData ?? '',
    };
  }
}

function applyChanges(draft: MessageDraft, changes: WebhookChanges): MessageDraft {
  const { MsgBody = draft.body, CloudCustomData = draft.cloudCustomData } = changes;
  return { ...draft, body: MsgBody, cloudCustomData: CloudCustomData };
}

function toSent(message: MessageDraft): SentMessage {
  return { time: message.time, key: messageKeyOf(message) };
}
