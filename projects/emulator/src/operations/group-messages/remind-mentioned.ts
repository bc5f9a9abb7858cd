import { mentioned, type MentionKind } from '../../push/group-messages.ts';
import type { PushEvent } from '../../push/events.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { demandPlace, type GroupPlace } from './group-place.ts';
import { GroupView } from './group-view.ts';

/** Reminds those who are signed in that a message mentions them. */
export function remindMentioned(
  store: Store,
  place: GroupPlace,
  message: StoredGroupMessage,
  { push, switchboard }: Pick<Actor, 'push' | 'switchboard'>,
): void {
  if (message.mentionNumber === undefined) return;
  // All who are mentioned alike get the same frame.
  const audiences = Map.groupBy(
    store.groups
      .membersOf(place.group.id)
      .map(({ userID }) => userID)
      .filter((userID) => userID !== message.from && switchboard.isHere(userID)),
    (userID) => kindsFor(message, userID).join(),
  );
  for (const [kinds, userIDs] of audiences) {
    const [first = ''] = userIDs;
    if (kinds === '') continue;
    push.toUsers(userIDs, mentioned(place, message, kindsFor(message, first)));
    for (const device of userIDs.flatMap((userID) => switchboard.devicesOf(userID))) {
      store.toldMentions.note(device.instanceId, message.mentionNumber);
    }
  }
}

/**
 * The reminders that wait for somebody: mentions that he has not read, did not dismiss, and of which
 * this SDK was not told when they came.
 *
 * @param after the number of the newest mention that this SDK knows.
 */
export function waitingReminders(
  store: Store,
  userID: string,
  after: number,
  { policy }: Pick<Actor, 'policy'>,
): PushEvent[] {
  const places = store.groups
    .groupsOf(userID)
    .map((group) => demandPlace(store, { groupId: group.id }));
  return places.flatMap((place) => {
    const view = new GroupView(store, place, userID, policy);
    const { dismissed } = place.timeline.marksOf(userID);
    return place.timeline
      .mentionsAfter(view.readTo)
      .filter(({ mentionNumber = 0 }) => mentionNumber > after)
      .filter(({ from, sequence }) => from !== userID && !dismissed.includes(sequence))
      .filter((message) => message.revokedBy === undefined && view.sees(message))
      .map((message) => ({ message, kinds: kindsFor(message, userID) }))
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ message, kinds }) => mentioned(place, message, kinds));
  });
}

function kindsFor({ mentions = [] }: StoredGroupMessage, userID: string): MentionKind[] {
  const himself = mentions.some((mention) => 'userID' in mention && mention.userID === userID);
  const everybody = mentions.some((mention) => 'everybody' in mention);
  return [...(himself ? ['himself' as const] : []), ...(everybody ? ['everybody' as const] : [])];
}
