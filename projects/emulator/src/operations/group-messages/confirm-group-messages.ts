import { groupReceiptsGiven } from '../../push/group-messages.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandMessage } from './demand-message.ts';
import type { GroupPlace } from './group-place.ts';
import { countReceipts } from './receipts.ts';

/**
 * Confirms to their senders that the actor has read messages for which they asked this. Doing it twice
 * is no error, and what needs no receipt gets none. Refused, none is confirmed.
 */
export function confirmGroupMessages(
  store: Store,
  place: GroupPlace,
  sequences: readonly number[],
  actor: Actor,
): void {
  const confirmed = [...new Set(sequences)]
    .map((sequence) => demandMessage(store, place, sequence, 'noReceipts', actor))
    .filter((message) => isUnconfirmed(message, actor))
    .map((message) =>
      place.timeline.update(message, {
        receipts: [...(message.receipts ?? []), { userID: actor.me, at: actor.now }],
      }),
    );
  for (const [sender, messages] of Map.groupBy(confirmed, ({ from }) => from)) {
    const counts = messages.map((message) => countReceipts(store, place, message));
    actor.push.toUser(sender, groupReceiptsGiven(store, place, counts, actor));
  }
}

function isUnconfirmed(
  { from, needsReceipt, receipts }: StoredGroupMessage,
  { me }: Actor,
): boolean {
  const isOpen = needsReceipt === true && from !== me;
  return isOpen && !receipts?.some(({ userID }) => userID === me);
}
