import type { SeedData } from '../seed-data.ts';
export function createSmallWorld(): SeedData {
  return {
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [],
  };
}
