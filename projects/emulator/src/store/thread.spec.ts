import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { MessageDraft } from './direct-message.ts';
import { Thread } from './thread.ts';

describe('a thread', () => {
  it('knows a message again, whatever else changed', () => {
    const thread = makeThread();
    const first = thread.add(makeDraft(1));
    const again = thread.add(makeDraft(1, { time: 99, body: [] }));
    assert.deepEqual([first.isNew, again.isNew], [true, false]);
    assert.equal(again.message, first.message);
  });

  it('tells messages of two senders apart that chose the same numbers', () => {
    const thread = makeThread();
    thread.add(makeDraft(1));
    assert.equal(thread.add(makeDraft(1, { from: 'bob', to: 'alice' })).isNew, true);
  });

  it('throws loudly when a message of another thread is changed', () => {
    const { message } = makeThread().add(makeDraft(1));
    assert.throws(() => makeThread().update(message, { version: 1 }), /another thread/);
  });

  it('finds the last message that one of the two may see in the list', () => {
    const thread = makeThread();
    thread.add(makeDraft(1));
    const { message } = thread.add(makeDraft(2));
    thread.add(makeDraft(3, { control: ['NoLastMsg'] }));
    thread.update(message, { deletedBy: ['alice'] });
    assert.equal(thread.lastFor('alice')?.sequence, 1);
    assert.equal(thread.lastFor('bob')?.sequence, 2);
  });

  it('hands out what arrived after a place', () => {
    const thread = makeThread();
    [1, 2, 3].forEach((sequence) => thread.add(makeDraft(sequence)));
    assert.deepEqual(
      thread.arrivedAfter('bob', 1).map(({ sequence }) => sequence),
      [2, 3],
    );
    assert.deepEqual(thread.arrivedAfter('bob', 3), []);
  });

  it('counts unread as a recount would, and its marks never go back', () => {
    const step = fc.oneof(
      fc.record({ write: fc.constantFrom('alice', 'bob'), later: fc.nat({ max: 3 }) }),
      fc.record({ read: fc.constantFrom('alice', 'bob'), upTo: fc.nat({ max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const thread = makeThread();
        const unread = { alice: [] as number[], bob: [] as number[] };
        let time = 0;
        steps.forEach((action, sequence) => {
          if ('write' in action) {
            const from = action.write;
            const to = from === 'alice' ? 'bob' : 'alice';
            time += action.later;
            thread.add(makeDraft(sequence, { from, to, time }));
            unread[to].push(time);
            return;
          }
          const reader = action.read;
          const before = thread.readMarkOf(reader);
          thread.markRead(reader, action.upTo);
          unread[reader] = unread[reader].filter((arrival) => arrival > action.upTo);
          assert(thread.readMarkOf(reader).nextIndex >= before.nextIndex);
          assert(thread.readMarkOf(reader).time >= before.time);
        });
        assert.equal(thread.unreadOf('alice'), unread.alice.length);
        assert.equal(thread.unreadOf('bob'), unread.bob.length);
      }),
      { numRuns: 500 },
    );
  });
});

function makeThread(): Thread {
  let arrivals = 0;
  return new Thread({
    messages: [],
    marks: [],
    nextArrival: () => (arrivals += 1),
    keepMessage: () => undefined,
    keepMarks: () => undefined,
  });
}

function makeDraft(sequence: number, change: Partial<MessageDraft> = {}): MessageDraft {
  return {
    from: 'alice',
    to: 'bob',
    sequence,
    random: 1,
    time: 10,
    clientTime: 10,
    body: [],
    ...change,
  };
}
