import { Presence } from './people';
import { roughlySeenOf, seenOf } from './seen';

const day = 24 * 60 * 60_000;
const now = 1_800_000_000_000;

function presence(state: Presence['state']): Presence {
  return { userId: 'bob', state, text: '' };
}

describe('seenOf', () => {
  it.each([
    ['online', null, { when: 'now' }],
    ['online', now, { when: 'now' }],
    ['offline', now, { when: 'at', at: now }],
    ['offline', null, { when: 'away' }],
    ['unknown', now, { when: 'at', at: now }],
    ['unknown', null, { when: 'unknown' }],
  ] as const)('%s, last there %s', (state, lastSeen, seen) => {
    expect(seenOf(presence(state), lastSeen)).toEqual(seen);
  });
});

describe('roughlySeenOf', () => {
  it.each([
    ['online', null, 'recently'],
    ['offline', null, 'unknown'],
    ['offline', now - 1_000, 'recently'],
    ['offline', now - 3 * day, 'week'],
    ['offline', now - 7 * day, 'month'],
    ['offline', now - 30 * day, 'long-ago'],
  ] as const)('%s, last there %s: %s', (state, lastSeen, when) => {
    expect(roughlySeenOf(presence(state), lastSeen, now)).toEqual({ when });
  });

  it('never says when exactly', () => {
    for (const state of ['online', 'offline', 'unknown'] as const) {
      expect(roughlySeenOf(presence(state), now - day, now)).not.toHaveProperty('at');
    }
  });
});
