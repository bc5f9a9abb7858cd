import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ManualClock } from '../testing/manual-clock.ts';
import type { WireBody } from '../wire/frame.ts';
import { AnsweredRequests, type KnownRequest } from './answered-requests.ts';

const request: KnownRequest = {
  instanceId: 'one',
  seq: 7,
  servcmd: 'group_open_http_svc.create_group',
  userID: 'alice',
  body: { Name: 'Team', MemberList: [{ Member_Account: 'bob' }] },
};

describe('answered requests', () => {
  let clock: ManualClock;
  let answered: AnsweredRequests;
  let runs: number;

  beforeEach(() => {
    clock = new ManualClock();
    answered = new AnsweredRequests(clock);
    runs = 0;
  });
  const ask = (change: Partial<KnownRequest> = {}) =>
    answered.once({ ...request, ...change }, () => ({ run: (runs += 1) })) as WireBody;

  it('gives the same answer to the same request', () => {
    assert.deepEqual(ask(), { run: 1 });
    assert.deepEqual(ask({ body: structuredClone(request.body) }), { run: 1 });
  });

  const others: Partial<KnownRequest>[] = [
    { instanceId: 'two' },
    { seq: 8 },
    { servcmd: 'group_open_http_svc.destroy_group' },
    { userID: 'bob' },
    { body: { Name: 'Team', MemberList: [] } },
  ];
  for (const other of others) {
    it(`runs what is another request by its ${Object.keys(other).join()}`, () => {
      ask();
      assert.deepEqual(ask(other), { run: 2 });
    });
  }

  it('gives the answer that is still awaited', () => {
    const { promise } = Promise.withResolvers<Record<string, unknown>>();
    assert.equal(
      answered.once(request, () => promise),
      promise,
    );
    assert.equal(ask(), promise);
  });

  it('runs again what was refused, now or later', async () => {
    const refusal = new Error('refused');
    const refuse = () => {
      throw refusal;
    };
    assert.throws(() => answered.once(request, refuse), refusal);
    await assert.rejects(
      async () => answered.once(request, () => Promise.reject(refusal)),
      refusal,
    );
    assert.deepEqual(ask(), { run: 1 });
  });

  it('forgets an answer after a minute, and an SDK that asks no more', () => {
    ask();
    clock.advance(30);
    ask({ seq: 8 });
    clock.advance(30);
    assert.deepEqual(ask(), { run: 3 });
    clock.advance(60);
    ask({ instanceId: 'two' });
    assert.deepEqual(answered.instances, ['two']);
  });

  it('remembers the last 200 answers of an SDK', () => {
    for (let seq = 1; seq <= 201; seq += 1) ask({ seq });
    ask({ seq: 2 });
    assert.equal(runs, 201);
    ask({ seq: 1 });
    assert.equal(runs, 202);
  });

  it('forgets everything at once', () => {
    ask();
    answered.clear();
    assert.deepEqual(ask(), { run: 2 });
  });
});
