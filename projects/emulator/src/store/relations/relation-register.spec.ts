import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createMemory } from '../../memory/memory.ts';
import { RelationRegister } from './relation-register.ts';

const friend = (owner: string, about: string) => ({
  owner,
  about,
  addedAt: 1,
  source: '',
  wording: '',
  remark: '',
  groups: [],
  custom: {},
});

describe('what is known of relations', () => {
  it('is that two are friends only if each has the other', () => {
    const relations = new RelationRegister(createMemory());
    relations.friends.set(friend('alice', 'bob'));
    assert.equal(relations.isFriend('alice', 'bob'), true);
    assert.equal(relations.areFriends('alice', 'bob'), false);
    relations.friends.set(friend('bob', 'alice'));
    assert.equal(relations.areFriends('alice', 'bob'), true);
    assert.equal(relations.areFriends('bob', 'alice'), true);
  });

  it('is that a block has a direction', () => {
    const relations = new RelationRegister(createMemory());
    relations.blocks.set({ owner: 'alice', about: 'bob', since: 1 });
    assert.equal(relations.isBlocked('alice', 'bob'), true);
    assert.equal(relations.isBlocked('bob', 'alice'), false);
  });

  it('is the same after the program was started again, whatever happened before', () => {
    const name = fc.constantFrom('alice', 'bob', 'carol');
    const step = fc.record({ adds: fc.boolean(), owner: name, about: name });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const memory = createMemory();
        const { blocks } = new RelationRegister(memory);
        for (const { adds, owner, about } of steps) {
          if (adds) blocks.set({ owner, about, since: 1 });
          else blocks.remove(owner, about);
        }
        const { blocks: opened } = new RelationRegister(memory);
        for (const userID of ['alice', 'bob', 'carol']) {
          assert.deepEqual(opened.of(userID), blocks.of(userID));
          assert.equal(opened.countOf(userID), blocks.of(userID).length);
          assert.deepEqual(opened.ownersOf(userID).sort(), blocks.ownersOf(userID).sort());
        }
      }),
    );
  });
});
