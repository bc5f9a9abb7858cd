import type { SeedData } from './seed-data.ts';

/** Alice and Bob, and 500 numbered messages: for long lists and for scrolling back. */
export function createLongWorld(): SeedData {
  return {
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [
      { between: ['alice', 'bob'], messages: [{ count: 500, secondsAgo: 60, secondsApart: 300 }] },
    ],
  };
}
