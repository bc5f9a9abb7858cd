import type { Broadcast, BroadcastDraft } from '../../store/broadcasts.ts';
import type { Store } from '../../store/store.ts';
import { refuseTooLong } from '../direct-messages/refuse-unsendable.ts';
import { refuseStrangers } from '../groups/group-limits.ts';
import type { Surroundings } from '../surroundings.ts';

/** Sends a message to everybody who watches any live room. Sending it again changes nothing. */
export function sendBroadcast(
  store: Store,
  draft: BroadcastDraft,
  { policy }: Surroundings,
): Broadcast {
  refuseStrangers(store, [draft.from]);
  refuseTooLong(draft.body, policy);
  const broadcast = store.broadcasts.add(draft, policy.liveItemsKept);
  store.liveRooms.wakeAll();
  return broadcast;
}
