import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { applyRead } from './fact-updaters';
import { Thread, emptyThread } from './thread';
import { applyMessages, applyNewest, applyOlder, updated } from './thread-updaters';

/** More than a call takes arguments. */
const length = 150_000;
const inStep = { inStep: true };
const sample = makeMessage({ status: 'sent' });

/** Messages of these seconds. */
function between(from: number, to: number): readonly Message[] {
  return Array.from({ length: to - from }, (_, index) => {
    const name = `m${from + index}`;
    return { ...sample, key: name, id: name, sentAt: (from + index) * 1_000 };
  });
}

function open(messages: readonly Message[]): Thread {
  return updated(emptyThread, applyNewest({ messages, older: 'older', newer: null }, inStep));
}

describe('a thread of very many messages', () => {
  const messages = between(length, 2 * length);

  it('is opened with the list of the page as it is', () => {
    const thread = open(messages);
    expect(thread.messages).toBe(messages);
    expect(thread).toMatchObject({ opened: true, behind: false, gaps: [], older: 'older' });
  });

  it('leaves that list alone', () => {
    const thread = updated(open(messages), applyRead([`m${length}`]));
    expect(thread.messages[0]?.read).toBe(true);
    expect(messages[0]?.read).toBe(false);
  });

  it('takes as many again above it, and what arrives', () => {
    const older = { messages: between(0, length), older: null, newer: 'newer' };
    let thread = updated(open(messages), applyOlder(older, inStep, false));
    thread = updated(thread, applyMessages(between(2 * length, 2 * length + 3)));
    const keys = thread.messages.map(({ key }) => key);
    expect(keys).toEqual(between(0, 2 * length + 3).map(({ key }) => key));
    expect(thread.gaps).toEqual([]);
  });
});
