import { Message, Recall } from 'ngx-tencent-chat/models';
import { makeImage, makeMessage } from 'ngx-tencent-chat/testing';

import {
  applyDeleted,
  applyEdited,
  applyReceipts,
  applyRecalled,
  applyRenewed,
} from './fact-updaters';
import { Thread, emptyThread } from './thread';
import { applyMessages, updated } from './thread-updaters';

function at(second: number, overrides: Partial<Message> = {}): Message {
  const name = `m${second}`;
  return makeMessage({ key: name, id: name, sentAt: second * 1_000, ...overrides });
}

/** An opened thread of messages, a second apart. */
function threadOf(count: number): Thread {
  const messages = Array.from({ length: count }, (_, index) => at(index + 1));
  return { ...emptyThread, opened: true, older: null, messages };
}

function keys({ messages }: Thread): readonly string[] {
  return messages.map(({ key }) => key);
}

describe('messages that were deleted', () => {
  it('are gone, one or many, in any order', () => {
    expect(keys(updated(threadOf(5), applyDeleted('m4', 'm1', 'm2', 'm4')))).toEqual(['m3', 'm5']);
  });

  it('never come back', () => {
    const thread = updated(threadOf(2), applyDeleted('m2', 'm3'));
    expect(keys(updated(thread, applyMessages([at(2), at(3), at(4)])))).toEqual(['m1', 'm4']);
  });

  it('change nothing when they are deleted again', () => {
    const thread = updated(threadOf(2), applyDeleted('m2'));
    expect(updated(thread, applyDeleted('m2'))).toBe(thread);
  });

  it('are no more work when they are very many', () => {
    const thread = threadOf(20_000);
    const gone = thread.messages.slice(5_000, 15_000).map(({ id }) => id ?? '');
    expect(updated(thread, applyDeleted(...gone)).messages).toHaveLength(10_000);
  });
});

describe('who has read a message', () => {
  function receiptAfter(...read: readonly number[]): unknown {
    const changes = read.map((count) => ({
      id: 'm1',
      receipt: { read: count, unread: 9 - count },
    }));
    return updated(threadOf(1), ...changes.map((change) => applyReceipts([change]))).messages[0]
      ?.receipt;
  }

  it('only ever becomes more', () => {
    expect(receiptAfter(1, 4, 2)).toEqual({ read: 4, unread: 5 });
  });

  it('may be fewer of fewer, as people leave', () => {
    const left = { id: 'm1', receipt: { read: 4, unread: 3 } };
    const before = { id: 'm1', receipt: { read: 4, unread: 5 } };
    for (const order of [
      [left, before],
      [before, left],
    ]) {
      const thread = updated(threadOf(1), ...order.map((change) => applyReceipts([change])));
      expect(thread.messages[0]?.receipt).toEqual(left.receipt);
    }
  });

  it('is known when the message comes later', () => {
    const change = { id: 'm2', receipt: { read: 1, unread: 1 } };
    const thread = updated(threadOf(1), applyReceipts([change]), applyMessages([at(2)]));
    expect(thread.messages[1]?.receipt).toEqual(change.receipt);
  });
});

describe('what a message says', () => {
  const body = { type: 'text', text: 'Better @Bob' } as const;

  it('changes together with whom it mentions', () => {
    const edit = { version: 2, body, mentions: ['bob'] };
    const late = { version: 1, body, mentions: [] };
    const thread = updated(threadOf(1), applyEdited('m1', edit), applyEdited('m1', late));
    expect(thread.messages[0]).toMatchObject({ ...edit, edited: true, key: 'm1', id: 'm1' });
  });

  it('is taken back by whoever is told first, if anybody is', () => {
    const recall: Recall = { by: { id: 'bob', name: 'Bob', avatarUrl: null }, reason: 'A typo' };
    const told = updated(threadOf(1), applyRecalled('m1'), applyRecalled('m1', recall));
    expect(told.messages[0]).toMatchObject({ recalled: true, recall });
    expect(updated(told, applyRecalled('m1'))).toBe(told);
  });
});

describe('addresses that are good again', () => {
  const url = 'https://files.example/old';
  const shown = makeImage({ url, previewUrl: 'blob:here/1', width: 40, height: 30 });

  it('replace those that have ended, but not what is shown from this device', () => {
    const body = makeImage({ url: `${url}?new`, previewUrl: `${url}?small`, width: 0, height: 0 });
    const thread = updated(emptyThread, applyMessages([at(1, { body: shown })]));
    const [renewed] = updated(thread, applyRenewed(at(1, { body }))).messages;
    expect(renewed?.body).toEqual({ ...shown, url: `${url}?new` });
  });

  it('change nothing when they are the same', () => {
    const thread = updated(emptyThread, applyMessages([at(1, { body: shown })]));
    expect(updated(thread, applyRenewed(at(1, { body: shown })))).toBe(thread);
  });
});
