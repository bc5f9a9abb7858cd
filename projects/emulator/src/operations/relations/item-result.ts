import { Refusal } from '../../errors.ts';
import type { WireBody } from '../../wire/frame.ts';

/** What became of one of several users in a request. */
export interface ItemResult {
  readonly userID: string;
  /** 0, or the code of a refusal. */
  readonly code: number;
  readonly info: string;
}

/** Does something with each of several users; who is refused does not stop the others. */
export function forEachUser(
  userIDs: readonly string[],
  act: (userID: string) => void,
): ItemResult[] {
  return userIDs.map((userID) => resultOf(userID, act));
}

/** Does something with one user, and says what became of it. */
export function resultOf(userID: string, act: (userID: string) => void): ItemResult {
  try {
    act(userID);
    return { userID, code: 0, info: '' };
  } catch (error) {
    // One refusal among many is part of the answer; anything else is a fault of the emulator.
    if (!(error instanceof Refusal)) throw error;
    return { userID, code: error.code, info: error.message };
  }
}

/** The users with whom it worked. */
export function grantedOf(results: readonly ItemResult[]): string[] {
  return results.filter(({ code }) => code === 0).map(({ userID }) => userID);
}

/** One result as the wire carries it. */
export function toWireResult({ userID, code, info }: ItemResult): WireBody {
  return { To_Account: userID, ResultCode: code, ResultInfo: info };
}

/** The answer of a command that does something with each of several users. */
export function toWireResults(results: readonly ItemResult[]): WireBody {
  const failed = results.filter(({ code }) => code !== 0).map(({ userID }) => userID);
  return {
    ResultItem: results.map(toWireResult),
    ...(failed.length > 0 && { Fail_Account: failed }),
    ErrorDisplay: '',
  };
}
