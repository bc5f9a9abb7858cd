import { SdkReaction } from '../sdk';
import { mergeReactions, toReactions } from './reaction';

function told(reactionID: string, by: readonly string[]): SdkReaction {
  return {
    reactionID,
    totalUserCount: by.length,
    partialUserList: by.map((userID) => ({ userID, nick: userID.toUpperCase() })),
    reactedByMyself: by.includes('alice'),
  };
}

describe('reactions', () => {
  it('say how many, who, and whether oneself', () => {
    expect(toReactions([told('smile', ['alice', 'bob']), told('heart', [])])).toEqual([
      {
        id: 'smile',
        count: 2,
        own: true,
        people: [
          { id: 'alice', name: 'ALICE', avatarUrl: null },
          { id: 'bob', name: 'BOB', avatarUrl: null },
        ],
      },
    ]);
  });

  it.each<[string, SdkReaction, readonly string[]]>([
    ['a new one comes last', told('heart', ['bob']), ['smile 1', 'wave 1', 'heart 1']],
    ['a changed one keeps its place', told('smile', ['bob', 'carol']), ['smile 2', 'wave 1']],
    ['one that nobody gives any more goes', told('smile', []), ['wave 1']],
    ['one that was never there stays away', told('heart', []), ['smile 1', 'wave 1']],
  ])('%s', (_, change, expected) => {
    const before = toReactions([told('smile', ['bob']), told('wave', ['bob'])]);
    const after = mergeReactions(before, [change]);
    expect(after.map(({ id, count }) => `${id} ${String(count)}`)).toEqual(expected);
  });
});
