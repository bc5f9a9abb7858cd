import { Refusal } from '../../errors.ts';
import { conversationsDeleted, conversationsPinned } from '../../push/conversation-events.ts';
import type { ConversationRef } from '../../store/conversation-ref.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';

/** Pins conversations to the top of a user's list, or takes them off. */
export function pinConversations(
  store: Store,
  refs: readonly ConversationRef[],
  pins: boolean,
  { me, now, policy, connection, push }: Actor,
): void {
  const { conversations } = store;
  const pinned = conversations.allOf(me).filter(({ pinnedAt }) => pinnedAt > 0);
  const isNew = (ref: ConversationRef) => conversations.get(me, ref).pinnedAt === 0;
  if (pins && pinned.length + refs.filter(isNew).length > policy.pinnedConversations) {
    throw new Refusal('tooManyPins');
  }
  for (const ref of refs) conversations.set(me, ref, { pinnedAt: pins ? now : 0 });
  push.toOtherDevices(me, connection, conversationsPinned(refs, pins));
}

/** Takes conversations out of a user's list, with their history if that is asked for. */
export function deleteConversations(
  store: Store,
  refs: readonly ConversationRef[],
  clears: boolean,
  { me, connection, push }: Actor,
): void {
  for (const ref of refs) {
    if (clears) clearConversation(store, me, ref);
    else readAll(store, me, ref);
    store.conversations.unlist(me, ref);
  }
  push.toOtherDevices(me, connection, conversationsDeleted(refs));
}

/** Empties a user's history of a conversation, which stays in the list. */
export function clearConversation(store: Store, me: string, { type, id }: ConversationRef): void {
  if (type === 'direct') store.messages.between(me, id).clearFor(me);
  else if (store.groups.has(id)) store.timelines.of(id).clearFor(me);
}

function readAll(store: Store, me: string, { type, id }: ConversationRef): void {
  if (type === 'direct') {
    const thread = store.messages.between(me, id);
    thread.markRead(me, thread.lastTime);
  } else if (store.groups.has(id)) {
    const timeline = store.timelines.of(id);
    timeline.markRead(me, timeline.lastSequence);
  }
}
