import { announcePresence } from '../push/announce-presence.ts';
import type { Connection } from '../push/connection.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Switchboard } from '../push/switchboard.ts';
import { presence, type Presence } from '../store/presence-board.ts';
import type { Store } from '../store/store.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import { tellStateChange } from './tell-state-change.ts';

interface Surroundings {
  readonly push: Pusher;
  readonly switchboard: Switchboard;
  readonly webhooks: Webhooks;
}

/**
 * Ends the sign-in on one connection. After the last one of a user, others see him in the presence
 * given here. If he went on purpose, what he said about himself is over, and he hears of them no more.
 */
export function signOutDevice(
  device: Connection,
  afterwards: Presence,
  store: Store,
  { push, switchboard, webhooks }: Surroundings,
): void {
  const userID = device.session?.userID;
  if (userID === undefined) return;
  switchboard.signOut(device);
  tellStateChange(webhooks, userID, afterwards === presence.signedOut ? 'Logout' : 'Disconnect');
  if (switchboard.devicesOf(userID).length > 0) return;
  if (afterwards === presence.signedOut) {
    store.presence.unsubscribeAll(userID);
    store.presence.setCustomStatus(userID, '');
  }
  announcePresence(store, push, userID, afterwards);
}
