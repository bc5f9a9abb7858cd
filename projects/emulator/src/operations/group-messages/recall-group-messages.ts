import type { RefusalName } from '../../errors.ts';
import { groupMessagesRecalled } from '../../push/group-messages.ts';
import { tellMembers } from '../../push/tell-members.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import { mayAct } from '../groups/demand.ts';
import { recallFromRoom } from '../live-rooms/recall-from-room.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';
import { codeOf } from './receipts.ts';

/** What became of the wish to recall one message. */
export interface RecallResult {
  readonly sequence: number;
  /** 0 if the message is recalled now. */
  readonly code: number;
}

/**
 * Recalls messages for everybody: one's own, and as owner or administrator those of others. The app's
 * server may recall any, however old. Each message is granted or refused by itself.
 */
export function recallGroupMessages(
  store: Store,
  place: GroupPlace,
  sequences: readonly number[],
  actor: Actor,
  reason = '',
): RecallResult[] {
  if (place.group.type === 'AVChatRoom') {
    return recallFromRoom(store, place, sequences, reason, actor);
  }
  const recalled: StoredGroupMessage[] = [];
  const results = [...new Set(sequences)].map((sequence): RecallResult => {
    const refusal = findRecallRefusal(store, place, sequence, actor);
    const message = place.timeline.find(sequence);
    // The same request may arrive twice: what is recalled already is not told again.
    if (!refusal && message?.kind === 'message' && message.revokedBy === undefined) {
      recalled.push(recall(place, message, actor, reason));
    }
    return { sequence, code: codeOf(refusal) };
  });
  if (recalled.length > 0) tellRecalled(store, place, recalled, actor);
  return results;
}

function findRecallRefusal(
  store: Store,
  place: GroupPlace,
  sequence: number,
  actor: Actor,
): RefusalName | undefined {
  const entry = place.timeline.find(sequence);
  if (!entry) return 'recalledMessageNotFound';
  if (entry.kind === 'tip') return 'recallForbidden';
  if (entry.revokedBy !== undefined) {
    return entry.revokedBy === actor.me ? undefined : 'recallForbidden';
  }
  if (actor.isAdmin) return undefined;
  if (entry.from !== actor.me && !mayAct(store, place.group, 'recallOthers', actor)) {
    return 'groupRoleTooLow';
  }
  return actor.now - entry.time > actor.policy.revokeSeconds ? 'recallTooLate' : undefined;
}

function recall(
  { timeline }: GroupPlace,
  message: StoredGroupMessage,
  { me, now }: Actor,
  reason: string,
): StoredGroupMessage {
  return timeline.update(message, { revokedBy: me, revokeReason: reason, revokedAt: now });
}

function tellRecalled(
  store: Store,
  place: GroupPlace,
  messages: readonly StoredGroupMessage[],
  actor: Actor,
): void {
  const event = groupMessagesRecalled(store, place, messages, actor);
  tellMembers(store, place.group, event, { ...actor, acting: actor.connection });
  actor.webhooks.after('Group.CallbackAfterRecallMsg', () => ({
    Operator_Account: actor.me,
    Type: place.group.type,
    GroupId: place.group.id,
    ...(place.topicId !== undefined && { TopicId: place.topicId }),
    MsgSeqList: messages.map(({ sequence }) => ({ MsgSeq: sequence })),
  }));
}
