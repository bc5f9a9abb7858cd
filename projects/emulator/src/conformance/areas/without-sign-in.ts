import assert from 'node:assert/strict';
import type { ConformanceCase } from '../conformance-case.ts';

/** The SDK refuses a method to who has not signed in. For methods that it answers from its memory. */
export function refusedWithoutSignIn(method: string, ...args: readonly unknown[]): ConformanceCase {
  return {
    method,
    kind: 'refusal',
    title: 'the SDK refuses with 2024 who has not signed in',
    by: 'sdk',
    async play({ arrive }) {
      const { user } = arrive('guest');
      await assert.rejects(user.call(method, ...args), { code: 2024 });
      await user.leave();
    },
  };
}
