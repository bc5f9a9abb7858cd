import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemory } from '../memory/memory.ts';
import { directWith } from './conversation-ref.ts';
import type { MessageDraft } from './direct-message.ts';
import { NICK_TAG } from './people.ts';
import { clearStore, createStore } from './store.ts';

describe('the store', () => {
  it('gives each user the same numeric name in every emulator', () => {
    const names = [createStore(), createStore()].map((store) => store.people.add('alice').tinyId);
    assert.equal(names[0], names[1]);
    assert.notEqual(createStore().people.add('bob').tinyId, names[0]);
  });

  it('has no name for a user who was deleted, and still knows his number', () => {
    const { people } = createStore();
    const { tinyId } = people.add('alice', { Tag_Profile_IM_Nick: 'Alice' });
    people.remove('alice');
    assert.deepEqual(people.get('alice'), { userID: 'alice', tinyId, profile: {} });
    assert.throws(() => people.updateProfile('alice', []), /alice/);
  });

  it('lets administrators exist without listing them, also after it was emptied', () => {
    const { people } = createStore();
    people.admitStaff(['administrator']);
    people.updateProfile('administrator', [['Tag_Profile_IM_Nick', 'The house']]);
    assert.deepEqual([people.has('administrator'), people.all()], [true, []]);
    people.clear();
    assert.equal(people.has('administrator'), true);
  });

  it('leaves a user who is added twice as he is', () => {
    const { people } = createStore();
    people.add('alice', { Tag_Profile_IM_Nick: 'Alice' });
    people.add('alice');
    assert.equal(people.get('alice').profile['Tag_Profile_IM_Nick'], 'Alice');
  });

  it('has one thread for two people, whoever is named first', () => {
    const { messages } = createStore();
    messages.between('alice', 'bob').add(makeDraft(1));
    assert.equal(messages.between('alice', 'bob'), messages.between('bob', 'alice'));
    assert.notEqual(messages.between('alice', 'bob'), messages.between('alice', 'bobby'));
  });

  it('unpins what leaves the list, and keeps it muted', () => {
    const { conversations } = createStore();
    conversations.list('alice', directWith('bob'));
    conversations.set('alice', directWith('bob'), { pinnedAt: 5, mute: 2 });
    conversations.unlist('alice', directWith('bob'));
    assert.deepEqual(conversations.peersOf('alice'), []);
    assert.partialDeepStrictEqual(conversations.get('alice', directWith('bob')), {
      pinnedAt: 0,
      mute: 2,
    });
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
    store.messages.between('alice', 'bob').add(makeDraft(1));
    store.conversations.list('alice', directWith('bob'));
    store.presence.note('alice', 1);
    store.presence.subscribe('bob', 'alice');
    store.credentials.noteUse('alice', 'first');
    store.credentials.expireUsed('alice');
    clearStore(store);
    assert.deepEqual(store, createStore());
  });

  it('comes back from its memory as it was', () => {
    const memory = createMemory();
    const store = createStore(memory);
    store.people.add('alice', { [NICK_TAG]: 'Alice' });
    store.conversations.set('alice', directWith('bob'), { listed: true, mute: 2 });
    store.credentials.noteUse('alice', 'first');
    store.credentials.expireUsed('alice');
    store.presence.setCustomStatus('alice', 'busy');
    const thread = store.messages.between('alice', 'bob');
    for (const sequence of [1, 2]) thread.add(makeDraft(sequence));
    thread.markRead('bob', 5);
    const restored = createStore(memory);
    assert.equal(restored.people.get('alice').profile[NICK_TAG], 'Alice');
    assert.deepEqual(restored.conversations.peersOf('alice'), ['bob']);
    assert.equal(restored.credentials.isExpired('first'), true);
    assert.equal(restored.presence.customStatusOf('alice'), 'busy');
    assert.equal(restored.messages.between('alice', 'bob').readMarkOf('bob').nextIndex, 2);
    assert.equal(restored.messages.between('alice', 'bob').add(makeDraft(2)).isNew, false);
    assert.equal(restored.messages.lastArrival, 2);
    clearStore(restored);
    assert.equal(createStore(memory).people.has('alice'), false);
    assert.equal(createStore(memory).messages.between('alice', 'bob').length, 0);
  });
});

function makeDraft(sequence: number): MessageDraft {
  return {
    from: 'alice',
    to: 'bob',
    sequence,
    random: sequence,
    time: 5,
    clientTime: 5,
    body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
  };
}
