import { ownGroupReadMark } from '../../push/group-messages.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';

/** Moves the actor's read mark forward. A mark that is further already stays, and nobody is told. */
export function markGroupRead(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): void {
  if (!place.timeline.markRead(actor.me, sequence)) return;
  const { readTo } = place.timeline.marksOf(actor.me);
  const event = ownGroupReadMark(store, place, readTo, actor);
  actor.push.toOtherDevices(actor.me, actor.connection, event);
}
