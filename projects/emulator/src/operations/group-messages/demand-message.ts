import { Refusal, type RefusalName } from '../../errors.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';
import { GroupView } from './group-view.ts';

/** Finds a message that the actor sees. Refuses by this name if there is none, and tips too. */
export function demandMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  whenMissing: RefusalName,
  actor: Actor,
): StoredGroupMessage {
  const entry = place.timeline.find(sequence);
  const isVisible =
    entry && (actor.isAdmin || new GroupView(store, place, actor.me, actor.policy).sees(entry));
  if (!isVisible || entry.kind === 'tip') {
    throw new Refusal(whenMissing, `MsgSeq ${String(sequence)}`);
  }
  return entry;
}
