import { Refusal } from '../../errors.ts';
import { keyOf } from '../../memory/table.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { enterPlace, timelineIdOf, type PlaceAddress } from '../group-messages/group-place.ts';
import { GroupView } from '../group-messages/group-view.ts';
import { audienceOf } from '../group-messages/message-audience.ts';
import type { Actor } from '../surroundings.ts';

/** A message on which reactions and extensions hang, in a conversation or in a group. */
export interface ExtrasTarget {
  /** What the store calls it. */
  readonly name: string;
  /** Who sees the message, and hears of what hangs on it. */
  readonly audience: readonly string[];
  /** What pushes call it. */
  readonly wire: TargetOnWire;
  /** Whether it may have extensions. */
  readonly takesExtensions: boolean;
}

/** The name of a message in a push, and the key under which it stands. */
export interface TargetOnWire {
  readonly isInGroup: boolean;
  readonly info: WireBody & { readonly TinyId: string };
}

/** A direct message, as the SDK names it here. */
export interface DirectTarget {
  readonly from: string;
  readonly to: string;
  readonly key: string;
}

/** A message of a group or a topic. */
export interface GroupTarget extends PlaceAddress {
  readonly sequence: number;
}

/** Finds a direct message of the actor's. Refuses if there is none. */
export function findDirectTarget(store: Store, target: DirectTarget, actor: Actor): ExtrasTarget {
  const { from, to } = target;
  const message = store.messages.between(from, to).findByKey(target.key);
  const isVisible = message?.revokedBy === undefined && !message?.deletedBy.includes(actor.me);
  if (!message || !isVisible || ![from, to].includes(actor.me)) {
    throw new Refusal('extrasMessageNotFound', target.key);
  }
  return {
    name: keyOf('direct', message.from, message.to, message.sequence, message.random),
    audience: [...new Set([from, to])],
    wire: { isInGroup: false, info: toMessageInfo(store, message) },
    takesExtensions: message.supportsExtension ?? false,
  };
}

/** Finds a message of a group in which the actor is. Refuses if there is none that he sees. */
export function findGroupTarget(store: Store, target: GroupTarget, actor: Actor): ExtrasTarget {
  const place = enterPlace(store, target, actor);
  const { group, topicId, timeline } = place;
  const message = timeline.find(target.sequence);
  const view = new GroupView(store, place, actor.me, actor.policy);
  if (message?.kind !== 'message' || message.revokedBy !== undefined || !view.sees(message)) {
    throw new Refusal('extrasMessageNotFound', `MsgSeq ${String(target.sequence)}`);
  }
  const info = {
    ...toMessageInfo(store, message),
    GroupId: group.id,
    ...(topicId !== undefined && { TopicId: topicId }),
    MsgSeq: message.sequence,
  };
  const typeAllows = group.type !== 'AVChatRoom' && group.type !== 'Community';
  return {
    name: keyOf('group', timelineIdOf(target), message.sequence, message.random),
    audience: audienceOf(store, place, message),
    wire: { isInGroup: true, info },
    takesExtensions: typeAllows && (message.supportsExtension ?? false),
  };
}

function toMessageInfo(
  store: Store,
  { from, clientTime, random }: StoredMessage | StoredGroupMessage,
): TargetOnWire['info'] {
  return {
    TinyId: store.people.get(from).tinyId,
    MsgClientTime: clientTime,
    MsgRandom: random,
  };
}
