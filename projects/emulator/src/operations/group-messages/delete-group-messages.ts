import { Refusal } from '../../errors.ts';
import type { Actor } from '../surroundings.ts';
import type { GroupPlace } from './group-place.ts';

/** Deletes messages from the actor's own history. The others keep them. Refused, none is deleted. */
export function deleteGroupMessages(
  { group, timeline }: GroupPlace,
  sequences: readonly number[],
  { me }: Actor,
): void {
  if (group.type === 'AVChatRoom') throw new Refusal('noDeletionHere');
  const entries = sequences.map((sequence) => {
    const entry = timeline.find(sequence);
    if (!entry) throw new Refusal('deletedMessageNotFound', `MsgSeq ${String(sequence)}`);
    if (entry.kind === 'tip') throw new Refusal('tipNotDeletable', `MsgSeq ${String(sequence)}`);
    return entry;
  });
  for (const entry of entries) {
    if (entry.deletedBy.includes(me)) continue;
    timeline.update(entry, { deletedBy: [...entry.deletedBy, me] });
  }
}
