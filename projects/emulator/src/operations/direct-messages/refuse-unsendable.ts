import { Refusal } from '../../errors.ts';
import type { Policy } from '../../policy.ts';
import type { MessageDraft } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import type { WireElement } from '../../wire/message.ts';
import type { Actor } from '../surroundings.ts';

/**
 * Throws a `Refusal` if a message may not be sent. The app's server may write in anybody's name to
 * anybody.
 */
export function refuseUnsendable(store: Store, draft: MessageDraft, actor: Actor): void {
  for (const userID of [draft.from, draft.to]) {
    if (!store.people.has(userID)) throw new Refusal('accountNotFound', userID);
  }
  refuseTooLong(draft.body, actor.policy);
  if (actor.isAdmin) return;
  refuseSilenced(store, draft, actor);
  refuseStrangers(store, draft, actor.policy);
  refuseTooFrequent(draft, actor);
}

/** Throws a `Refusal` if the elements of a message are too long. */
export function refuseTooLong(body: readonly WireElement[], { messageBytes }: Policy): void {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes <= messageBytes) return;
  const limit = `${String(bytes)} bytes; at most ${String(messageBytes)} are allowed`;
  throw new Refusal('messageTooLong', limit);
}

/** Whether a message of this sender is kept from its recipient, who has blocked him. */
export function isBlocked(store: Store, { from, to }: MessageDraft, { isAdmin }: Actor): boolean {
  return !isAdmin && from !== to && store.relations.isBlocked(to, from);
}

function refuseSilenced(store: Store, { from }: MessageDraft, { now }: Actor): void {
  if (store.silences.of(from).directUntil > now) throw new Refusal('senderSilenced', from);
}

function refuseStrangers(store: Store, { from, to }: MessageDraft, policy: Policy): void {
  if (from === to) return;
  const { relations } = store;
  if (policy.tellBlockedSenders && relations.isBlocked(to, from)) {
    throw new Refusal('senderBlocked', to);
  }
  if (!policy.friendsOnly || relations.areFriends(from, to)) return;
  if (relations.isFriend(from, to)) throw new Refusal('senderNoFriend', to);
  throw new Refusal(relations.isFriend(to, from) ? 'recipientNoFriend' : 'notFriends', to);
}

function refuseTooFrequent({ from }: MessageDraft, { rates, policy, now }: Actor): void {
  const limit = policy.directMessagesPerSecond;
  if (!rates.allows(`direct ${from}`, limit, now)) {
    throw new Refusal('messagesTooFrequent', `at most ${String(limit)}`);
  }
}
