import { Refusal, type RefusalName } from '../../errors.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';
import { GroupView } from './group-view.ts';

/** Finds a message that the actor sees, which the app's server does of all. Tips are none. */
export function findSeenMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): StoredGroupMessage | undefined {
  const entry = place.timeline.find(sequence);
  if (entry?.kind !== 'message') return undefined;
  const isSeen = actor.isAdmin || new GroupView(store, place, actor.me, actor.policy).sees(entry);
  return isSeen ? entry : undefined;
}

/** Finds a message that the actor sees. Refuses by this name if there is none, and tips too. */
export function demandMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  whenMissing: RefusalName,
  actor: Actor,
): StoredGroupMessage {
  const message = findSeenMessage(store, place, sequence, actor);
  if (!message) throw new Refusal(whenMissing, `MsgSeq ${String(sequence)}`);
  return message;
}
