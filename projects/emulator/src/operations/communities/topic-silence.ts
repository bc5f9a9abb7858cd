import { Refusal } from '../../errors.ts';
import type { Member } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';

/** Refuses a member who may not speak in a topic, because he was muted there or all were. */
export function refuseSilencedInTopic(
  store: Store,
  topicId: string,
  { userID, role }: Member,
  now: number,
): void {
  const { mutedUntil } = store.topics.memberOf(topicId, userID);
  if (mutedUntil > now) {
    throw new Refusal('mutedInGroup', `in this topic, for ${String(mutedUntil - now)} s`);
  }
  if (store.topics.find(topicId)?.allMuted && role === 'Member') {
    throw new Refusal('mutedInGroup', 'only owner and administrators may speak in this topic');
  }
}
