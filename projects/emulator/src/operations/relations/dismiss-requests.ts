import { Refusal } from '../../errors.ts';
import { requestsRead, requestsRemoved } from '../../push/relation-events.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { forEachUser, type ItemResult } from './item-result.ts';

/** Which requests are meant, seen by a user. */
export type RequestDirection = 'incoming' | 'outgoing';

/** Deletes requests from or to others, without an answer. */
export function deleteRequests(
  store: Store,
  userIDs: readonly string[],
  directions: readonly RequestDirection[],
  { me, push }: Actor,
): ItemResult[] {
  const { requests } = store.relations;
  return forEachUser(userIDs, (userID) => {
    const removed = directions.map((direction) =>
      direction === 'incoming' ? requests.remove(userID, me) : requests.remove(me, userID),
    );
    if (!removed.includes(true)) throw new Refusal('friendRequestGone', userID);
    push.toUser(me, requestsRemoved([userID]));
    push.toUser(userID, requestsRemoved([me]));
  });
}

/** Notes up to when a user has seen the requests that came in. */
export function reportRequestsRead(store: Store, time: number, { me, push, now }: Actor): void {
  // The SDK takes its time from the whole seconds of its sign-in, and so lags by up to one.
  store.relations.noteRequestsRead(me, Math.min(time + 1, now));
  // The acting device too: the SDK counts the requests as read, but tells its app by this push alone.
  push.toUser(me, requestsRead(time));
}
