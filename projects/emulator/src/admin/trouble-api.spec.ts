import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { EmulatorState } from '../index.ts';
import type { ListedFault } from '../faults/fault-plan.ts';
import type { LogEntry } from '../log/live-log.ts';
import { ChatLab } from '../testing/chat-lab.ts';

describe('the control API of trouble', () => {
  let lab: ChatLab;

  beforeEach(() => {
    lab = new ChatLab();
  });

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await lab.server.api.request(`/emulator${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    assert.equal(response.status, 200, JSON.stringify(answer));
    return answer as T;
  }
  const listed = () => ask<ListedFault[]>('GET', '/faults');

  it('orders one fault or a list of them, and says how often each struck', async () => {
    const alice = lab.enter('alice');
    const order = { fault: 'refuse', command: 'openim.sendmsg', code: 20007 };
    assert.deepEqual(await ask('POST', '/faults', order), { ids: ['fault-1'] });
    assert.equal(alice.sendText('alice', 'bob', 'Hello').ErrorCode, 20007);
    assert.equal(alice.sendText('alice', 'bob', 'Hello').ErrorCode, 0);

    const more = [{ fault: 'drop-event' }, { fault: 'drop-reply', userID: 'bob' }];
    assert.deepEqual(await ask('POST', '/faults', more), { ids: ['fault-2', 'fault-3'] });
    assert.deepEqual(
      (await listed()).map(({ struck, active }) => [struck, active]),
      [
        [1, false],
        [0, true],
        [0, true],
      ],
    );
    const { counters } = await ask<EmulatorState>('GET', '/state');
    assert.deepEqual(counters.faults, { refuse: 1 });
  });

  it('takes one order back, all of them, or all by a reset', async () => {
    const three = [{ fault: 'drop-event' }, { fault: 'drop-reply' }, { fault: 'truncate-frame' }];
    await ask('POST', '/faults', three);
    await ask('DELETE', '/faults/fault-2');
    assert.deepEqual(
      (await listed()).map(({ id }) => id),
      ['fault-1', 'fault-3'],
    );
    await ask('DELETE', '/faults');
    assert.deepEqual(await listed(), []);
    await ask('POST', '/faults', three);
    await ask('POST', '/reset');
    assert.deepEqual(await listed(), []);
  });

  it('orders nothing of a list in which one is wrong', async () => {
    const list = [{ fault: 'drop-event' }, { fault: 'drop-reply', times: 0 }];
    const body = JSON.stringify(list);
    const response = await lab.server.api.request('/emulator/faults', { method: 'POST', body });
    assert.equal(response.status, 400);
    assert.deepEqual(await listed(), []);
  });

  it('sets, advances and holds the clock of the chat, until a reset', async () => {
    const clock = (body: unknown) => ask('POST', '/clock', body);
    assert.deepEqual(await ask('GET', '/clock'), { now: lab.clock.seconds, frozen: false });
    assert.deepEqual(await clock({ now: 5000, freeze: true }), { now: 5000, frozen: true });
    lab.clock.advance(10);
    assert.deepEqual(await clock({ advanceSeconds: 7 }), { now: 5007, frozen: true });
    assert.deepEqual(await clock({ freeze: false }), { now: 5007, frozen: false });
    lab.clock.advance(3);
    assert.deepEqual(await clock({ advanceSeconds: -10 }), { now: 5000, frozen: false });
    await ask('POST', '/reset');
    assert.deepEqual(await ask('GET', '/clock'), { now: lab.clock.seconds, frozen: false });
  });

  it('has what is written, and what runs out, go by that clock', async () => {
    const alice = lab.enter('alice');
    await ask('POST', '/clock', { now: 1_900_000_000, freeze: true });
    assert.equal(alice.ask('openim.getroammsg', {}).ErrorCode, 70001);
    const bob = lab.enter('bob');
    assert.equal(bob.sendText('bob', 'alice', 'From the future')['MsgTime'], 1_900_000_000);
  });

  it('gives the commands of the log, also those after one, without what people write', async () => {
    lab.enter('alice').sendText('alice', 'bob', 'a secret');
    const entries = await ask<LogEntry[]>('GET', '/log');
    assert.partialDeepStrictEqual(entries.at(-1), {
      kind: 'command',
      userID: 'alice',
      command: 'openim.sendmsg',
      code: 0,
    });
    assert.doesNotMatch(JSON.stringify(entries), /a secret/);
    const last = entries.at(-1)?.number ?? 0;
    assert.deepEqual(await ask('GET', `/log?since=${String(last)}`), []);
    assert.equal((await ask<LogEntry[]>('GET', `/log?since=${String(last - 1)}`)).length, 1);
  });

  const wrong = [
    ['POST', '/faults', { fault: 'gremlins' }, 400, /There are: drop-reply/],
    ['POST', '/faults', { fault: 'drop-reply', command: 'a.b' }, 400, /knows no "a.b"/],
    ['DELETE', '/faults/fault-9', undefined, 404, /fault-9/],
    ['POST', '/clock', { now: 'noon' }, 400, /now/],
    ['POST', '/clock', { now: 1e12 }, 400, /now/],
    ['POST', '/clock', { sideways: 1 }, 400, /sideways/],
    ['POST', '/log', { level: 'loud' }, 400, /level/],
    ['GET', '/log?since=yesterday', undefined, 400, /since/],
  ] as const;
  for (const [method, path, body, status, text] of wrong) {
    it(`refuses ${method} ${path} with ${JSON.stringify(body)} in words`, async () => {
      const response = await lab.server.api.request(`/emulator${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      assert.equal(response.status, status);
      const { error } = (await response.json()) as { error: { message: string } };
      assert.match(error.message, text);
    });
  }
});
