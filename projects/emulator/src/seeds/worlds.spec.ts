import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createIds } from '../ids.ts';
import { createStore } from '../store/store.ts';
import { plantSeed } from './plant-seed.ts';
import { createWorld, toWorldName, type WorldName } from './worlds.ts';

const now = 1_800_000_000;

function grow(world: WorldName) {
  const store = createStore();
  plantSeed(createWorld(world), { store, ids: createIds(), now });
  return store;
}

describe('the worlds', () => {
  it('has a small one in which Alice talks to eight people and has not read all', () => {
    const store = grow('small');
    assert.equal(store.people.all().length, 10);
    assert.equal(store.conversations.peersOf('alice').length, 8);
    assert(store.messages.between('alice', 'bob').length >= 60);
    const unread = store.conversations
      .peersOf('alice')
      .map((peer) => store.messages.between('alice', peer).unreadOf('alice'))
      .filter((count) => count > 0);
    assert.deepEqual(unread.toSorted(), [1, 2, 3]);
  });

  it('leaves nobody in the small one without a name, and nobody who talks in the future', () => {
    const store = grow('small');
    for (const { userID, profile } of store.people.all()) {
      assert(profile['Tag_Profile_IM_Nick'], userID);
    }
    for (const { thread } of store.messages.all()) assert(thread.lastTime < now);
  });

  it('has a long one with 500 messages, and an empty one', () => {
    assert.equal(grow('long').messages.between('alice', 'bob').length, 500);
    assert.deepEqual(grow('empty').people.all(), []);
  });

  it('has one with a group of each kind', () => {
    const store = grow('groups');
    const types = store.groups.all().map(({ type }) => type);
    assert.deepEqual(types, ['Private', 'Public', 'Community', 'AVChatRoom']);
    assert.equal(store.topics.of('@TGS#_neighbours').length, 2);
    for (const { profile } of store.people.all()) assert(profile['Tag_Profile_IM_Nick']);
  });

  it('has one to look around in, with all of these', () => {
    const store = grow('town');
    assert.equal(store.people.all().length, 11);
    assert.equal(store.conversations.peersOf('alice').length, 9);
    assert.equal(store.groups.all().length, 5);
  });

  it('refuses the name of a world that is none, and says which there are', () => {
    assert.throws(() => toWorldName('atlantis'), /small, long, groups, town, empty/);
  });
});
