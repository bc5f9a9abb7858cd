import { encodeStatus } from '../wire/status-encoding.ts';
import type { Presence } from '../store/presence-board.ts';
import type { Store } from '../store/store.ts';
import { presenceChanged } from './events.ts';
import type { Pusher } from './pusher.ts';

/** Notes where a user is now and tells those who subscribed to him, if it is news. */
export function announcePresence(store: Store, push: Pusher, userID: string, now: Presence): void {
  if (store.presence.note(userID, now)) tellSubscribers(store, push, userID);
}

/** Tells those who subscribed to a user where he is and what he says about it. */
export function tellSubscribers(store: Store, push: Pusher, userID: string): void {
  const status = encodeStatus(store.presence.customStatusOf(userID));
  const event = presenceChanged(userID, store.presence.presenceOf(userID), status);
  for (const subscriber of store.presence.subscribersOf(userID)) push.toUser(subscriber, event);
}
