import * as v from 'valibot';
import { isChatUserId } from '../../../user-sig/src/index.ts';
import { Refusal } from '../errors.ts';
import { userIdField } from '../commands/fields.ts';

/** A userID that shall come into being: with another one nobody could sign in. */
export const newUserIdField = v.pipe(
  v.string(),
  v.check(isChatUserId, 'must be 1 to 32 letters, digits, "_" or "-", and no phone number'),
);

/** A list of userIDs. */
export const userIdsField = v.array(userIdField);

/** A whole number of 32 bits, as the service takes random numbers and durations. */
export const number32Field = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(4_294_967_295),
);

/** 1 for yes, 0 for no. Defaults to 0. */
export const flagField = v.optional(v.picklist([0, 1]), 0);

/** The number of seconds that stands for ever. */
const FOREVER_SECONDS = 4_294_967_295;

/** The second at which something ends that lasts so long; 0 if it does not last at all. */
export function endOf(seconds: number, now: number, forever: number): number {
  if (seconds === 0) return 0;
  return seconds === FOREVER_SECONDS ? forever : now + seconds;
}

/** How many seconds are left until a second; all of them if it never comes. */
export function secondsUntil(end: number, now: number, forever: number): number {
  return end === forever ? FOREVER_SECONDS : Math.max(0, end - now);
}

/** Refuses a list of more accounts than the service takes at once. */
export function refuseTooManyAccounts(accounts: readonly unknown[]): void {
  if (accounts.length > 100) throw new Refusal('tooManyAccounts', String(accounts.length));
}
