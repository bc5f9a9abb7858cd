import { Refusal } from '../../errors.ts';
import { enterPlace, type GroupPlace } from '../../operations/group-messages/group-place.ts';
import { GroupView } from '../../operations/group-messages/group-view.ts';
import type { Actor } from '../../operations/surroundings.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import type { Group } from '../../store/groups/group.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireGroupMessage } from '../../wire/to-wire-group-message.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';

/** A message, as far as a search looks at it. */
export type FoundMessage = StoredMessage | StoredGroupMessage;

/** What a user sees of one of his conversations. */
export interface VisibleConversation {
  /** How the answer names the conversation. */
  readonly name: WireBody;
  /** What the user sees of it and was not recalled, newest first. */
  readonly messages: () => Iterable<FoundMessage>;
  /** Writes messages of it, as its history orders them. */
  readonly write: (messages: readonly FoundMessage[]) => WireBody[];
}

/** What a user sees of his conversation with somebody. */
export function viewDirect(store: Store, peer: string, { me }: Actor): VisibleConversation {
  const thread = store.messages.between(me, peer);
  const everything = {
    direction: 'older',
    count: Number.POSITIVE_INFINITY,
    besideKey: '',
    time: 0,
    withRevoked: false,
  } as const;
  return {
    name: { UserID: peer },
    messages: () => thread.page(me, everything).messages.toReversed(),
    write: (messages) =>
      messages
        .toReversed()
        .map((message) => ({ ...toWireMessage(store, message as StoredMessage) })),
  };
}

/** What a user sees of a group. Refuses if he is not in it, or if it is of a type that is not searched. */
export function viewGroup(store: Store, id: string, actor: Actor): VisibleConversation {
  const [groupId = id] = id.split('@TOPIC#_');
  const place = enterPlace(store, { groupId, topicId: id }, actor);
  if (!isSearched(place.group)) {
    throw new Refusal('invalidSearch', 'GroupID: no Community, topic or live room is searched');
  }
  return {
    name: { GroupID: id },
    messages: () => seenIn(store, place, actor),
    write: (messages) =>
      messages.map((message) => ({
        ...toWireGroupMessage(store, place, message as StoredGroupMessage),
      })),
  };
}

/** All conversations of a user that are searched. */
export function viewAll(store: Store, actor: Actor): VisibleConversation[] {
  const groups = store.groups.groupsOf(actor.me).filter(isSearched);
  return [
    ...store.messages.peersOf(actor.me).map((peer) => viewDirect(store, peer, actor)),
    ...groups.map(({ id }) => viewGroup(store, id, actor)),
  ];
}

function isSearched({ type }: Group): boolean {
  return type !== 'AVChatRoom' && type !== 'Community';
}

function* seenIn(
  store: Store,
  place: GroupPlace,
  { me, policy }: Actor,
): Generator<StoredGroupMessage> {
  const view = new GroupView(store, place, me, policy);
  for (const entry of place.timeline.downFrom(place.timeline.lastSequence)) {
    if (entry.kind !== 'message' || entry.revokedBy !== undefined) continue;
    if (view.sees(entry)) yield entry;
  }
}
