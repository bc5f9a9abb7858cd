import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemory } from '../memory/memory.ts';
import { ChatLab, textsOf } from '../testing/chat-lab.ts';
import { createStore } from './store.ts';

describe('the archive of messages', () => {
  it('remembers nothing of two who never wrote, however often they are asked for', () => {
    const memory = createMemory();
    const { messages } = createStore(memory);
    for (let count = 0; count < 100; count += 1) {
      messages.between('alice', `nobody-${String(count)}`).clearFor('alice');
    }
    assert.deepEqual([messages.threadCount, memory.export()['direct-marks']], [0, {}]);
  });

  it('is not confused by somebody who is called like two', () => {
    const lab = new ChatLab(['alice', 'bob', 'mallory']);
    lab.enter('alice').sendText('alice', 'bob', 'Hello');
    const refused = lab.enter('mallory').ask('recentcontact.batch_delete', {
      ContactItem: [{ Type: 1, To_Account: 'alice\nbob' }],
      ClearRamble: 1,
    });
    assert.notEqual(refused.ErrorCode, 0);
    lab.store.messages.between('alice\nbob', 'mallory').clearFor('mallory');
    const thread = createStore(lab.memory).messages.between('alice', 'bob');
    assert.equal(thread.length, 1);
    assert.deepEqual(textsOf(lab.enter('bob').history('alice').MsgList), ['Hello']);
  });
});
