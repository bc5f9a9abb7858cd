import type { Policy } from '../policy.ts';
import type { Connection } from '../push/connection.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Switchboard } from '../push/switchboard.ts';
import { kickedOut } from '../push/events.ts';

interface Surroundings {
  readonly policy: Policy;
  readonly push: Pusher;
  readonly switchboard: Switchboard;
}

/**
 * Keeps a user on as many devices as the policy allows, after he signed in on one more. The oldest
 * ones are kicked out; says how many. An earlier socket of the same SDK is none of them: it is dead, and forgotten.
 */
export function evictSurplusDevices(
  newest: Connection,
  { policy, push, switchboard }: Surroundings,
): number {
  const userID = newest.session?.userID;
  if (userID === undefined) return 0;
  const earlier = switchboard.devicesOf(userID).filter((device) => device !== newest);
  for (const device of earlier.filter(({ instanceId }) => instanceId === newest.instanceId)) {
    switchboard.signOut(device);
  }
  const others = earlier.filter(({ instanceId }) => instanceId !== newest.instanceId);
  const surplus = Math.max(0, others.length + 1 - policy.webInstances);
  for (const device of others.slice(0, surplus)) {
    push.toDevice(device, kickedOut('multipleAccount'));
    switchboard.signOut(device);
  }
  return surplus;
}
