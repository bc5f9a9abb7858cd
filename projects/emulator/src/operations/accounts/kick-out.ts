import type { KickName } from '../../push/events.ts';
import { kickedOut } from '../../push/events.ts';
import { signOutDevice } from '../../session/sign-out-device.ts';
import { presence } from '../../store/presence-board.ts';
import type { Store } from '../../store/store.ts';
import type { Surroundings } from '../surroundings.ts';

/** Signs a user out on all devices, and tells them why. Says on how many. */
export function kickOut(
  store: Store,
  userID: string,
  cause: KickName,
  surroundings: Pick<Surroundings, 'push' | 'switchboard' | 'webhooks'>,
): number {
  const devices = surroundings.switchboard.devicesOf(userID);
  for (const device of devices) {
    surroundings.push.toDevice(device, kickedOut(cause));
    signOutDevice(device, presence.signedOut, store, surroundings);
  }
  return devices.length;
}
