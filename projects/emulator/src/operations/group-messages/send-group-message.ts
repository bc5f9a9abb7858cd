import { Refusal } from '../../errors.ts';
import { groupMessageArrived } from '../../push/group-messages.ts';
import { inGroup } from '../../store/conversation-ref.ts';
import type { GroupMessageDraft, StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { WebhookChanges } from '../../webhooks/webhooks.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireGroupMessage } from '../../wire/to-wire-group-message.ts';
import { sendIntoRoom } from '../live-rooms/send-into-room.ts';
import type { Actor } from '../surroundings.ts';
import { demandPlace, timelineIdOf, type GroupPlace, type PlaceAddress } from './group-place.ts';
import { audienceOf } from './message-audience.ts';
import { codeOf, findReceiptRefusal } from './receipts.ts';
import { refuseSilenced, refuseUnsendable } from './refuse-unsendable.ts';
import { remindMentioned } from './remind-mentioned.ts';

/** How a message of a group is sent. What is left out is as the SDK sends it. */
export interface GroupSending {
  /** Whether only who is online gets it, and nobody keeps it. */
  readonly onlineOnly?: boolean;
  /** Whether the app's server is not asked before, or not told after. */
  readonly withoutAsking?: boolean;
  readonly withoutTelling?: boolean;
}

/** What the sender learns of his message. */
export interface SentGroupMessage {
  readonly time: number;
  readonly sequence: number;
  /** Why it gets no receipts although the sender wants them; 0 if it gets them, or he does not. */
  readonly receiptCode: number;
}

/**
 * Sends a message into a group or a topic, in the order in which its sender sends them. Sending it again
 * changes nothing and has the same result. Throws or rejects with a `Refusal`.
 */
export function sendGroupMessage(
  store: Store,
  address: PlaceAddress,
  draft: GroupMessageDraft,
  actor: Actor,
  sending: GroupSending = {},
): SentGroupMessage | Promise<SentGroupMessage> {
  return actor.turnstile.pass(`group ${timelineIdOf(address)} ${draft.from}`, () => {
    const place = demandPlace(store, address);
    const known = findSent(store, place, draft);
    if (known) return { time: known.time, sequence: known.sequence, receiptCode: 0 };
    return new GroupErrand(store, place, actor, sending).run(draft);
  });
}

/** The app's server wants a message to vanish and its sender to notice nothing. */
const DROPPED = 2;

/** One message on its way into a group. */
class GroupErrand {
  readonly #store: Store;
  readonly #place: GroupPlace;
  readonly #actor: Actor;
  readonly #sending: GroupSending;

  constructor(store: Store, place: GroupPlace, actor: Actor, sending: GroupSending) {
    this.#store = store;
    this.#place = place;
    this.#actor = actor;
    this.#sending = sending;
  }

  run(draft: GroupMessageDraft): SentGroupMessage | Promise<SentGroupMessage> {
    refuseUnsendable(this.#store, this.#place, draft, this.#actor);
    if (this.#sending.withoutAsking) return this.#deliver(draft);
    return this.#actor.webhooks.before(
      'Group.CallbackBeforeSendMsg',
      () => this.#payload(draft),
      (changes) =>
        changes.ErrorCode === DROPPED
          ? { time: draft.time, sequence: this.#place.timeline.lastSequence, receiptCode: 0 }
          : this.#deliverStillWelcome(applyChanges(draft, changes)),
    );
  }

  // Much can have happened while the app's server was asked.
  #deliverStillWelcome(draft: GroupMessageDraft): SentGroupMessage {
    const { group, topicId } = this.#place;
    const place = demandPlace(this.#store, { groupId: group.id, topicId });
    // Of the same name, and yet another one.
    if (place.timeline !== this.#place.timeline) throw new Refusal('groupNotFound', group.id);
    refuseSilenced(this.#store, place, draft, this.#actor);
    return this.#deliver(draft);
  }

  #deliver(draft: GroupMessageDraft): SentGroupMessage {
    const receiptCode = this.#receiptCode(draft);
    const sendable = { ...draft, needsReceipt: draft.needsReceipt && receiptCode === 0 };
    const { time, sequence } = this.#post(sendable);
    this.#tell(sendable, { MsgSeq: sequence, MsgTime: time });
    return { time, sequence, receiptCode };
  }

  #post(draft: GroupMessageDraft): { time: number; sequence: number } {
    if (this.#place.group.type === 'AVChatRoom') {
      return sendIntoRoom(this.#store, this.#place, draft, this.#actor);
    }
    return this.#sending.onlineOnly ? this.#passOn(draft) : this.#keep(draft);
  }

  #receiptCode({ needsReceipt }: GroupMessageDraft): number {
    if (!needsReceipt) return 0;
    const onlineOnly = this.#sending.onlineOnly ?? false;
    return codeOf(findReceiptRefusal(this.#store, this.#place, onlineOnly, this.#actor.policy));
  }

  #passOn(draft: GroupMessageDraft): { time: number; sequence: number } {
    this.#push(draft);
    return { time: draft.time, sequence: this.#place.timeline.lastSequence };
  }

  #keep(draft: GroupMessageDraft): StoredGroupMessage {
    const { entry } = this.#place.timeline.add(draft);
    if (entry.kind !== 'message') throw new Error('A message was stored as a tip.');
    this.#list(entry);
    this.#push(entry);
    remindMentioned(this.#store, this.#place, entry, this.#actor);
    return entry;
  }

  // Topics do not stand in the list of conversations.
  #list(message: StoredGroupMessage): void {
    if (this.#place.topicId !== undefined) return;
    const ref = inGroup(this.#place.group.id);
    for (const userID of audienceOf(this.#store, this.#place, message))
      this.#store.conversations.list(userID, ref);
  }

  #push(message: GroupMessageDraft): void {
    const wire = toWireGroupMessage(this.#store, this.#place, message);
    const { push, connection } = this.#actor;
    push.toUsers(
      audienceOf(this.#store, this.#place, message).filter((userID) => this.#isHeardBy(userID)),
      groupMessageArrived(wire),
      connection,
    );
  }

  // Who does not want to get what the group writes still finds it in the history.
  #isHeardBy(userID: string): boolean {
    if (this.#place.topicId !== undefined) return true;
    return this.#store.groups.findMember(this.#place.group.id, userID)?.flag !== 'Discard';
  }

  #tell(draft: GroupMessageDraft, result: { MsgSeq: number; MsgTime: number }): void {
    if (this.#sending.withoutTelling) return;
    this.#actor.webhooks.after('Group.CallbackAfterSendMsg', () => ({
      ...this.#payload(draft),
      ...result,
    }));
  }

  #payload(draft: GroupMessageDraft): WireBody {
    const { group, topicId } = this.#place;
    return {
      GroupId: group.id,
      Type: group.type,
      ...(topicId !== undefined && { TopicId: topicId }),
      From_Account: draft.from,
      Operator_Account: this.#actor.me,
      Random: draft.random,
      OnlineOnlyFlag: this.#sending.onlineOnly ? 1 : 0,
      MsgBody: draft.body,
      CloudCustomData: draft.cloudCustomData ?? '',
    };
  }
}

// A live room has no timeline: it keeps the latest by itself.
function findSent(
  store: Store,
  { group, timeline }: GroupPlace,
  draft: GroupMessageDraft,
): { time: number; sequence: number } | undefined {
  return group.type === 'AVChatRoom'
    ? store.liveRooms.findSent(group.id, draft)
    : timeline.findSent(draft);
}

function applyChanges(draft: GroupMessageDraft, changes: WebhookChanges): GroupMessageDraft {
  const { MsgBody = draft.body, CloudCustomData = draft.cloudCustomData } = changes;
  return { ...draft, body: MsgBody, cloudCustomData: CloudCustomData };
}
