import type { EntryDraft } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';

/** Reminds somebody no longer of a mention. Nothing happens if there is none. */
export function dismissReminder(
  store: Store,
  userID: string,
  timelineId: string,
  sent: Pick<EntryDraft, 'from' | 'random' | 'clientSequence'>,
): void {
  const groupId = store.topics.find(timelineId)?.groupId ?? timelineId;
  if (!store.groups.findMember(groupId, userID)) return;
  const timeline = store.timelines.of(timelineId);
  const message = timeline.findSent(sent);
  if (message?.mentionNumber === undefined) return;
  timeline.dismissMention(userID, message.sequence);
}
