import { setTimeout as pause } from 'node:timers/promises';
import type { SdkUser } from '../../testing/sdk-user.ts';

/** The SDK refuses to read the profiles of groups more than eight times a second, also for itself. */
const MILLISECONDS_BETWEEN = 600;

const nextTurns = new WeakMap<SdkUser, number>();

/** Calls a method of the SDK that reads the profile of a group, not faster than the SDK allows. */
export async function atSdkPace<T = unknown>(
  user: SdkUser,
  method: string,
  ...args: readonly unknown[]
): Promise<T> {
  const turn = Math.max(Date.now(), nextTurns.get(user) ?? 0);
  nextTurns.set(user, turn + MILLISECONDS_BETWEEN);
  await pause(turn - Date.now());
  return user.call<T>(method, ...args);
}
