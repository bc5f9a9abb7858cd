import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createIds } from '../ids.ts';
import { createStore, type Store } from '../store/store.ts';
import { plantSeed } from './plant-seed.ts';
import type { SeedData } from './seed-data.ts';

const people = [{ userID: 'alice', nick: 'Alice' }, { userID: 'bob' }];
const between: [string, string] = ['alice', 'bob'];

describe('planting a seed', () => {
  let store: Store;

  beforeEach(() => {
    store = createStore();
  });
  const plant = (conversations: SeedData['conversations'], more: SeedData = { people }) => {
    plantSeed({ ...more, conversations }, { store, ids: createIds(), now: 1000 });
  };
  const thread = () => store.messages.between('alice', 'bob');
  const stored = () =>
    thread()
      .arrivedAfter('alice', 0)
      .map(({ from, time, body }) => [
        from,
        time,
        (body[0]?.['MsgContent'] as { Text: string }).Text,
      ]);

  it('writes messages with their age, and lists the conversation for both', () => {
    plant([
      {
        between,
        messages: [
          { from: 'alice', text: 'Hi', secondsAgo: 60 },
          { from: 'bob', text: 'Hello' },
        ],
      },
    ]);
    assert.deepEqual(stored(), [
      ['alice', 940, 'Hi'],
      ['bob', 1000, 'Hello'],
    ]);
    assert.deepEqual(store.conversations.peersOf('alice'), ['bob']);
    assert.deepEqual(store.conversations.peersOf('bob'), ['alice']);
  });

  it('writes out numbered messages', () => {
    plant([
      { between, messages: [{ count: 3, text: 'No. {n}', secondsAgo: 5, secondsApart: 10 }] },
    ]);
    assert.deepEqual(stored(), [
      ['alice', 975, 'No. 1'],
      ['bob', 985, 'No. 2'],
      ['alice', 995, 'No. 3'],
    ]);
  });

  const readings = [
    { what: 'both have read all by default', rest: {}, unread: [0, 0] },
    { what: 'some have read nothing', rest: { readBy: ['alice'] }, unread: [0, 5] },
    { what: 'some have read all but the newest', rest: { unread: { bob: 2 } }, unread: [0, 2] },
    { what: 'nobody has read', rest: { readBy: [] }, unread: [5, 5] },
  ];
  for (const { what, rest, unread } of readings) {
    it(`knows who has read: ${what}`, () => {
      plant([{ between, messages: [{ count: 10, secondsApart: 0 }], ...rest }]);
      assert.deepEqual([thread().unreadOf('alice'), thread().unreadOf('bob')], unread);
    });
  }

  it('gives the same ids to the same seed', () => {
    plant([{ between, messages: [{ count: 3 }] }]);
    const first = thread().arrivedAfter('alice', 0);
    store = createStore();
    plant([{ between, messages: [{ count: 3 }] }]);
    assert.deepEqual(thread().arrivedAfter('alice', 0), first);
  });

  const wrong: { why: RegExp; conversation: NonNullable<SeedData['conversations']>[number] }[] = [
    {
      why: /carol is not one of/,
      conversation: { between, messages: [{ from: 'carol', text: 'x' }] },
    },
    {
      why: /oldest first/,
      conversation: {
        between,
        messages: [
          { from: 'bob', text: '1' },
          { from: 'bob', text: '2', secondsAgo: 9 },
        ],
      },
    },
    { why: /cannot have 9 unread/, conversation: { between, messages: [], unread: { bob: 9 } } },
    {
      why: /carol must be one of the people/,
      conversation: { between: ['alice', 'carol'], messages: [] },
    },
    { why: /text/, conversation: { between, messages: [{ from: 'bob', text: '' }] } },
  ];
  for (const { why, conversation } of wrong) {
    it(`refuses a seed that makes no sense: ${why.source}`, () => {
      assert.throws(() => {
        plant([conversation]);
      }, why);
    });
  }
});
