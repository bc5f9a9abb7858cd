import { MessagePage } from 'ngx-tencent-chat/client';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { Thread, emptyThread } from './thread';
import { applyBroken, applyNewest, applyOlder, applyPage, updated } from './thread-updaters';

/** Messages of these seconds, with the ids `m<second>`. */
function pageOf(...seconds: readonly number[]): MessagePage {
  const messages = seconds.map((second) =>
    makeMessage({ key: `m${second}`, id: `m${second}`, sentAt: second * 1_000 }),
  );
  return { messages, older: `before m${seconds[0]}`, newer: `after m${seconds.at(-1)}` };
}

const inStep = { inStep: true };
/** What a walk over many deleted messages gives while it is not over. */
const walking: MessagePage = { messages: [], older: 'further up', newer: 'further down' };
const newestWalking: MessagePage = { ...walking, newer: null };

/** 1 and 2, a gap, then 8 and 9, the newest ones. */
function withGap(): Thread {
  return updated(
    emptyThread,
    applyNewest({ ...pageOf(8, 9), newer: null }, inStep),
    applyPage(pageOf(1, 2), inStep),
  );
}

function idsOf({ messages }: Thread): readonly (string | null)[] {
  return messages.map(({ id }) => id);
}

describe('A page without a message, but with a cursor,', () => {
  it.each([
    ['below', { older: 'further up', newer: 'after m2' }],
    ['above', { older: 'before m8', newer: 'further down' }],
  ] as const)('lets a gap go on where it ends, from %s', (side, cursors) => {
    const known = withGap();
    const from = { gap: known.gaps[0]?.key ?? '', side };
    const thread = updated(known, applyPage(walking, { ...inStep, from }));
    expect(idsOf(thread)).toEqual(['m1', 'm2', 'm8', 'm9']);
    expect(thread.gaps).toMatchObject([{ at: 2, after: 'm2', before: 'm8', ...cursors }]);
    expect(thread.older).toBe('before m1');
  });

  it('lets history go on where it ends, above the messages and without any', () => {
    const above = updated(withGap(), applyOlder(walking, inStep, false));
    expect([above.older, above.gaps.length]).toEqual(['further up', 1]);
    const empty = updated(emptyThread, applyNewest(newestWalking, inStep));
    expect([empty.older, empty.opened]).toEqual(['further up', true]);
    const next = updated(empty, applyOlder({ ...walking, older: 'up' }, inStep, false));
    expect(next.older).toBe('up');
    const found = updated(next, applyOlder(pageOf(1, 2), inStep, false));
    expect([found.older, idsOf(found)]).toEqual(['before m1', ['m1', 'm2']]);
    expect(found.gaps).toEqual([]);
  });

  it('joins nothing silently when it is the newest one after an outage', () => {
    const broken = updated(withGap(), applyBroken());
    const thread = updated(broken, applyNewest(newestWalking, inStep));
    expect(thread.older).toBe('before m1');
    expect(thread.gaps).toMatchObject([{ at: 2 }, { at: 4, after: 'm9', before: null }]);
  });
});
