import { Refusal, refusals } from '../../errors.ts';
import { inGroup } from '../../store/conversation-ref.ts';
import type { GroupMessageDraft } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import { refuseTooLong } from '../direct-messages/refuse-unsendable.ts';
import type { Surroundings } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';
import { audienceOf } from './message-audience.ts';

/** What became of a message that was to be imported. */
export interface ImportedMessage {
  /** Its place in the group; 0 if it was refused. */
  readonly sequence: number;
  readonly time: number;
  /** 0, or the code of a refusal. */
  readonly code: number;
}

/**
 * Puts a message of another chat service into the history of a group. Nobody is told. A group is
 * imported from its oldest message on: what is older than its end is refused.
 *
 * @param listed whether the group comes into the lists of its members.
 */
export function importGroupMessage(
  store: Store,
  place: GroupPlace,
  draft: GroupMessageDraft,
  { listed }: { readonly listed: boolean },
  surroundings: Surroundings,
): ImportedMessage {
  const { time } = draft;
  const code = findRefusalCode(store, place, draft, surroundings);
  if (code !== 0) return { sequence: 0, time, code };
  const { entry } = place.timeline.add(draft);
  if (listed) {
    for (const userID of audienceOf(store, place, draft)) {
      store.conversations.list(userID, inGroup(place.group.id));
    }
  }
  return { sequence: entry.sequence, time, code: 0 };
}

function findRefusalCode(
  store: Store,
  { group, timeline }: GroupPlace,
  { from, time, body }: GroupMessageDraft,
  { now, policy }: Surroundings,
): number {
  const newest = timeline.find(timeline.lastSequence)?.time ?? group.createdAt;
  if (!store.people.has(from)) return refusals.groupAccountNotFound.code;
  if (time > now || time < newest) return refusals.invalidGroupRequest.code;
  try {
    refuseTooLong(body, policy);
    return 0;
  } catch (error) {
    // One refusal among many is part of the answer; anything else is a fault of the emulator.
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}
