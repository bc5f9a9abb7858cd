import type { RefusalName } from '../../errors.ts';
import { groupMessagesRecalled } from '../../push/group-messages.ts';
import { tellMembers } from '../../push/tell-members.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { GroupPlace } from '../group-messages/group-place.ts';
import type { RecallResult } from '../group-messages/recall-group-messages.ts';
import { codeOf } from '../group-messages/receipts.ts';
import { mayAct } from '../groups/demand.ts';
import type { Actor } from '../surroundings.ts';

/**
 * Recalls messages from a live room, as far as it still keeps them. Who polls later never sees them.
 * Each message is granted or refused by itself.
 */
export function recallFromRoom(
  store: Store,
  place: GroupPlace,
  sequences: readonly number[],
  reason: string,
  actor: Actor,
): RecallResult[] {
  const results = [...new Set(sequences)].map((sequence) => ({
    sequence,
    code: codeOf(findRecallRefusal(store, place, sequence, actor)),
  }));
  const granted = results.filter(({ code }) => code === 0).map(({ sequence }) => sequence);
  const messages = granted.flatMap((sequence) => toRecalled(store, place, sequence, reason, actor));
  if (messages.length > 0) {
    tellMembers(store, place.group, groupMessagesRecalled(store, place, messages, actor), actor);
    store.liveRooms.retract(place.group.id, granted);
  }
  return results;
}

function findRecallRefusal(
  store: Store,
  { group }: GroupPlace,
  sequence: number,
  actor: Actor,
): RefusalName | undefined {
  const item = store.liveRooms.find(group.id, sequence);
  if (!item) return 'recalledMessageNotFound';
  if (!item.message) return 'recallForbidden';
  if (actor.isAdmin) return undefined;
  if (item.message.from !== actor.me && !mayAct(store, group, 'recallOthers', actor)) {
    return 'groupRoleTooLow';
  }
  return actor.now - item.time > actor.policy.revokeSeconds ? 'recallTooLate' : undefined;
}

function toRecalled(
  store: Store,
  { group }: GroupPlace,
  sequence: number,
  reason: string,
  { me, now }: Actor,
): StoredGroupMessage[] {
  const message = store.liveRooms.find(group.id, sequence)?.message;
  if (!message) return [];
  const recalled = { revokedBy: me, revokeReason: reason, revokedAt: now };
  return [{ ...message, sequence, version: 0, deletedBy: [], ...recalled }];
}
