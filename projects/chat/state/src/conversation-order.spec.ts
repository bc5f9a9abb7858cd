import fc from 'fast-check';
import { makeConversation, makeMessage, makePerson } from 'ngx-tencent-chat/testing';

import { byActivity, withUnsent } from './conversation-order';

const rows = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    activeAt: fc.nat({ max: 3 }),
    pinned: fc.boolean(),
  }),
  { maxLength: 6 },
);

function conversation(of: { id: string; activeAt?: number; pinned?: boolean }) {
  const { id, ...rest } = of;
  return makeConversation({ ...rest, peer: makePerson({ id }) });
}

describe('byActivity', () => {
  it.each([
    ['pinned ones first, however old', { id: 'a', activeAt: 9 }, { id: 'b', pinned: true }],
    ['the newest first', { id: 'a', activeAt: 1 }, { id: 'b', activeAt: 2 }],
    ['ties by id', { id: 'b', activeAt: 1 }, { id: 'a', activeAt: 1 }],
    [
      'the newest of the pinned first',
      { id: 'a', pinned: true },
      { id: 'b', pinned: true, activeAt: 1 },
    ],
  ])('sorts %s', (_, second, first) => {
    const sorted = [
      { activeAt: 0, ...second },
      { activeAt: 0, ...first },
    ]
      .map(conversation)
      .toSorted(byActivity);
    expect(sorted.map(({ peer }) => peer.id)).toEqual([first.id, second.id]);
  });

  it('comes to the same order from any order', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const list = [...new Map(some.map((row) => [row.id, conversation(row)])).values()];
        const sorted = list.toSorted(byActivity);
        expect(list.toReversed().toSorted(byActivity)).toEqual(sorted);
      }),
    );
  });
});

describe('withUnsent', () => {
  const known = makeConversation({ activeAt: 2_000 });

  it.each([
    ['waiting', 1_000, 'waiting', 2_000],
    ['sending', 3_000, 'sending', 3_000],
    ['failed', 3_000, 'failed', 3_000],
    ['failed', 1_000, known.lastMessage?.status, 2_000],
  ] as const)('shows a message that is %s since %d', (status, sentAt, shown, activeAt) => {
    const unsent = makeMessage({ own: true, id: null, status, sentAt });
    const seen = withUnsent(known, unsent);
    expect(seen.lastMessage?.status).toBe(shown);
    expect(seen.activeAt).toBe(activeAt);
  });

  it('changes nothing without one', () => {
    expect(withUnsent(known, undefined)).toBe(known);
  });
});
