import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createIds } from '../ids.ts';
import { createStore, type Store } from '../store/store.ts';
import { plantSeed } from './plant-seed.ts';
import type { SeedData } from './seed-data.ts';

type Wish = NonNullable<SeedData['groups']>[number];

const team: Wish = {
  groupID: 'team',
  type: 'Public',
  name: 'Team',
  owner: 'alice',
  members: ['bob'],
  messages: [
    { from: 'alice', joined: ['bob'], secondsAgo: 9 },
    { count: 4, secondsApart: 1 },
  ],
};

describe('planting a group', () => {
  let store: Store;

  beforeEach(() => {
    store = createStore();
  });
  const plant = (change: Partial<Wish> = {}) => {
    const people = ['alice', 'bob', 'carol'].map((userID) => ({ userID }));
    const groups = [{ ...team, ...change }];
    plantSeed({ people, groups }, { store, ids: createIds(), now: 1000 });
  };

  it('has its members in their roles, and its history', () => {
    plant({ admins: ['bob'], unread: { bob: 2 } });
    const roles = store.groups.membersOf('team').map(({ userID, role }) => [userID, role]);
    assert.deepEqual(roles, [['alice', 'Owner'], ['bob', 'Admin']]); // prettier-ignore
    const timeline = store.timelines.of('team');
    const entries = [...timeline.downFrom(5)].map(({ kind, from, time }) => [kind, from, time]);
    assert.deepEqual(entries.slice(3), [['message', 'alice', 997], ['tip', 'alice', 991]]); // prettier-ignore
    assert.equal(timeline.marksOf('bob').readTo, 3);
    assert.equal(timeline.marksOf('alice').readTo, 5);
  });

  it('draws an id that is left out', () => {
    plant({ groupID: undefined });
    assert.match(store.groups.all()[0]?.id ?? '', /^@TGS#/);
  });

  const wrong: { why: RegExp; change: Partial<Wish> }[] = [
    { why: /dora must be one of the people/, change: { members: ['dora'] } },
    { why: /carol is not one of the members/, change: { admins: ['carol'] } },
    { why: /can have no admins/, change: { type: 'Private', admins: ['bob'] } },
    { why: /has no topics/, change: { topics: [] } },
    { why: /live room/, change: { type: 'AVChatRoom' } },
    { why: /carol is not in Team/, change: { messages: [{ from: 'carol', text: 'x' }] } },
    { why: /carol is not in Team/, change: { unread: { carol: 1 } } },
    { why: /cannot have 9 unread/, change: { unread: { bob: 9 } } },
    { why: /@TGS#mine/, change: { groupID: '@TGS#mine' } },
    { why: /30 bytes/, change: { name: 'x'.repeat(31) } },
    {
      why: /oldest first/,
      change: {
        messages: [
          { from: 'bob', text: '1' },
          { from: 'bob', text: '2', secondsAgo: 9 },
        ],
      },
    },
  ];
  for (const { why, change } of wrong) {
    it(`refuses a group that makes no sense: ${why.source}`, () => {
      assert.throws(() => {
        plant(change);
      }, why);
    });
  }
});
