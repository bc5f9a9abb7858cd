import { Refusal } from '../../errors.ts';
import { ownReactionChanged, reactionCounted } from '../../push/message-extras.ts';
import type { Reaction } from '../../store/reactions.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { ExtrasTarget } from './extras-target.ts';

/** Gives a message a reaction of the actor's. */
export function addReaction(store: Store, target: ExtrasTarget, name: string, actor: Actor): void {
  const { policy, me } = actor;
  const { userIDs } = store.reactions.find(target.name, name);
  if (userIDs.includes(me)) throw new Refusal('reactionGivenAlready', name);
  if (
    userIDs.length === 0 &&
    store.reactions.of(target.name).length >= policy.reactionsPerMessage
  ) {
    throw new Refusal('tooManyReactions', `at most ${String(policy.reactionsPerMessage)}`);
  }
  if (userIDs.length >= policy.usersPerReaction) {
    throw new Refusal('tooManyUsersOfReaction', `at most ${String(policy.usersPerReaction)}`);
  }
  tell(target, store.reactions.add(target.name, name, me), true, actor);
}

/** Takes back a reaction of the actor's. */
export function removeReaction(
  store: Store,
  target: ExtrasTarget,
  name: string,
  actor: Actor,
): void {
  const { userIDs } = store.reactions.find(target.name, name);
  if (userIDs.length === 0) throw new Refusal('reactionNotFound', name);
  if (!userIDs.includes(actor.me)) throw new Refusal('reactionNotYours', name);
  tell(target, store.reactions.remove(target.name, name, actor.me), false, actor);
}

// The actor's other devices learn first that it was himself: the count does not say so.
function tell(
  { wire, audience }: ExtrasTarget,
  reaction: Reaction,
  isGiven: boolean,
  actor: Actor,
): void {
  const { push, me, connection } = actor;
  push.toOtherDevices(me, connection, ownReactionChanged(wire, reaction.name, isGiven));
  push.toUsers(audience, reactionCounted(wire, reaction));
}
