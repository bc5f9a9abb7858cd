import { Refusal } from '../../errors.ts';
import { messagePinned, messageUnpinned } from '../../push/group-messages.ts';
import { tellMembers } from '../../push/tell-members.ts';
import type { Store } from '../../store/store.ts';
import { demandRight } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';
import { demandMessage } from './demand-message.ts';
import type { GroupPlace } from './group-place.ts';

/** Pins a message for everybody in the group. */
export function pinGroupMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): void {
  demandRight(store, place.group, 'pinMessage', actor);
  const message = demandMessage(store, place, sequence, 'invalidGroupRequest', actor);
  if (message.revokedBy !== undefined) throw new Refusal('messageRevoked');
  if (message.pin) throw new Refusal('pinnedAlready', `MsgSeq ${String(sequence)}`);
  const limit = actor.policy.pinsPerGroup;
  if (place.timeline.pinned.length >= limit) {
    throw new Refusal('groupPinsFull', `at most ${String(limit)}`);
  }
  const pinned = place.timeline.pin(message, actor.me);
  tellMembers(store, place.group, messagePinned(store, place, pinned, actor), actor);
}

/** Unpins a message. One that is not pinned stays so, and nobody is told. */
export function unpinGroupMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): void {
  demandRight(store, place.group, 'pinMessage', actor);
  const message = demandMessage(store, place, sequence, 'invalidGroupRequest', actor);
  if (!message.pin) return;
  place.timeline.unpin(message);
  tellMembers(store, place.group, messageUnpinned(store, place, message, actor), actor);
}
