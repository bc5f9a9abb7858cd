import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clearStore, createStore } from './store.ts';

describe('the store', () => {
  it('gives each user the same numeric name in every emulator', () => {
    const names = [createStore(), createStore()].map((store) => store.people.add('alice').tinyId);
    assert.equal(names[0], names[1]);
    assert.notEqual(createStore().people.add('bob').tinyId, names[0]);
  });

  it('throws loudly for a user who does not exist', () => {
    assert.throws(() => createStore().people.get('ghost'), /ghost/);
  });

  it('leaves a user who is added twice as he is', () => {
    const { people } = createStore();
    people.add('alice', { Tag_Profile_IM_Nick: 'Alice' });
    people.add('alice');
    assert.equal(people.get('alice').profile.get('Tag_Profile_IM_Nick'), 'Alice');
  });

  it('has one thread for two people, whoever is named first', () => {
    const { messages } = createStore();
    assert.equal(messages.between('alice', 'bob'), messages.between('bob', 'alice'));
    assert.notEqual(messages.between('alice', 'bob'), messages.between('alice', 'bobby'));
  });

  it('unpins what leaves the list, and keeps it muted', () => {
    const { conversations } = createStore();
    conversations.list('alice', 'bob');
    conversations.pin('alice', 'bob', 5);
    conversations.mute('alice', 'bob', 2);
    conversations.unlist('alice', 'bob');
    assert.deepEqual(conversations.peersOf('alice'), []);
    assert.equal(conversations.pinnedAt('alice', 'bob'), undefined);
    assert.equal(conversations.muteOf('alice', 'bob'), 2);
  });

  it('expires the credentials of one user that were used, and no others', () => {
    const { credentials } = createStore();
    credentials.noteUse('alice', 'first');
    credentials.noteUse('bob', 'other');
    credentials.expireUsed('alice');
    assert.deepEqual(
      ['first', 'other', 'next'].map((fingerprint) => credentials.isExpired(fingerprint)),
      [true, false, false],
    );
  });

  it('forgets everything when it is cleared', () => {
    const store = createStore();
    store.people.add('alice');
    store.messages.between('alice', 'bob');
    store.conversations.list('alice', 'bob');
    store.presence.note('alice', 1);
    store.presence.subscribe('bob', 'alice');
    store.credentials.noteUse('alice', 'first');
    store.credentials.expireUsed('alice');
    clearStore(store);
    assert.deepEqual(store, createStore());
  });
});
