import { toPresence, toPresences } from './presence';

describe('toPresence', () => {
  it.each([
    [0, 'unknown'],
    [1, 'online'],
    [2, 'offline'],
    [3, 'offline'],
    [9, 'unknown'],
  ] as const)('reads %d as %s', (statusType, state) => {
    expect(toPresence({ userID: 'bob', statusType })).toEqual({ userId: 'bob', state, text: '' });
  });

  it('has what they say about it', () => {
    const status = { userID: 'bob', statusType: 1, customStatus: 'In a meeting' };
    expect(toPresence(status).text).toBe('In a meeting');
  });
});

describe('toPresences', () => {
  it('leaves out what is none', () => {
    expect(toPresences([null, { statusType: 1 }, { userID: 'bob', statusType: 1 }])).toEqual([
      { userId: 'bob', state: 'online', text: '' },
    ]);
    expect(toPresences(undefined)).toEqual([]);
  });
});
