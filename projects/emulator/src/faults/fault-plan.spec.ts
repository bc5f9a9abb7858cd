import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import { faultNames, type FaultOrder } from './fault.ts';
import { FaultPlan } from './fault-plan.ts';
import { matchesCommand } from './matches-command.ts';
import { readFaults } from './read-faults.ts';

const SEND = 'openim.sendmsg';
const known = [SEND, 'heartbeat.alive', 'group_open_http_svc.group_msg_get'];

describe('a plan of faults', () => {
  let now: number;
  let plan: FaultPlan;

  beforeEach(() => {
    now = 0;
    plan = new FaultPlan(1, () => now);
  });
  const order = (fault: FaultOrder) => readFaults(fault, known).map((read) => plan.add(read))[0];
  const strike = (userID = 'alice', command = SEND) =>
    plan.strike('drop-reply', { userID, command }) !== undefined;

  it('has a fault strike once, and lists it afterwards', () => {
    const id = order({ fault: 'drop-reply' });
    assert.deepEqual([strike(), strike()], [true, false]);
    assert.partialDeepStrictEqual(plan.list(), [{ id, struck: 1, active: false }]);
    assert.deepEqual(plan.strikes, { 'drop-reply': 1 });
  });

  it('strikes as often, for as long and at whom it was ordered', () => {
    order({ fault: 'drop-reply', userID: 'bob', command: 'openim.*', times: 2 });
    assert.deepEqual([strike('alice'), strike('bob', 'a.b')], [false, false]);
    assert.deepEqual([strike('bob'), strike('bob'), strike('bob')], [true, true, false]);
    order({ fault: 'drop-reply', forSeconds: 2 });
    assert.deepEqual([strike(), strike()], [true, true]);
    now = 2000;
    assert.deepEqual([strike(), plan.isIdle], [false, true]);
  });

  it('leaves alone what an SDK sends by itself, unless it is named', () => {
    order({ fault: 'drop-reply' });
    assert.equal(strike('alice', 'heartbeat.alive'), false);
    order({ fault: 'drop-reply', command: 'heartbeat.alive' });
    assert.equal(strike('alice', 'heartbeat.alive'), true);
  });

  it('repeats itself: chance and order come from the seed', () => {
    const run = () => {
      plan.clear();
      order({ fault: 'drop-reply', chance: 0.5, times: 1000 });
      const strikes = Array.from({ length: 50 }, () => strike());
      return { strikes, mixed: plan.mix([1, 2, 3, 4, 5]) };
    };
    const first = run();
    assert.deepEqual(run(), first);
    assert.equal(new Set(first.strikes).size, 2);
  });

  it('never mixes things into the order that they had', () => {
    for (let n = 0; n < 100; n += 1) assert.notDeepEqual(plan.mix([1, 2]), [1, 2]);
  });

  it('takes an order back, and all of them', () => {
    const id = order({ fault: 'drop-reply' });
    assert.deepEqual(
      [plan.remove(String(id)), plan.remove(String(id)), strike()],
      [true, false, false],
    );
    order({ fault: 'drop-reply' });
    plan.clear();
    assert.deepEqual([plan.isIdle, plan.list()], [true, []]);
  });
});

describe('an order of a fault', () => {
  const wrong = [
    [{ fault: 'gremlins' }, /There are: drop-reply, .*restart/],
    ['drop-reply', /name of a fault/],
    [null, /name of a fault/],
    [{ fault: 'delay-reply' }, /delay-reply is ordered wrongly: .*ms/],
    [{ fault: 'drop-reply', chance: 2 }, /chance/],
    [{ fault: 'drop-reply', colour: 'red' }, /colour/],
    [
      { fault: 'drop-reply', command: 'openim.sendmgs' },
      /knows no "openim.sendmgs".*openim.sendmsg/,
    ],
    [{ fault: 'refuse', command: SEND, code: 0 }, /code/],
    [[{ fault: 'drop-event' }, { fault: 'kick' }], /No\. 2 of the list: kick .*cause/],
  ] as const;
  for (const [value, text] of wrong) {
    it(`is refused in words: ${JSON.stringify(value)}`, () => {
      assert.throws(() => readFaults(value, known), { code: 'bad-request', message: text });
    });
  }

  it('is described in the docs, each of them', () => {
    const docs = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8');
    assert.deepEqual(
      faultNames.filter((name) => !docs.includes(name)),
      [],
    );
  });
});

describe('a pattern of commands', () => {
  const cases = [
    ['openim.sendmsg', SEND, true],
    ['openim.*', SEND, true],
    ['*.sendmsg', SEND, true],
    ['*', 'heartbeat.alive', true],
    ['open*send*g', SEND, true],
    ['openim.*', 'group.openim', false],
    ['sendmsg', SEND, false],
    ['openim.sendmsg*sendmsg', SEND, false],
  ] as const;
  for (const [pattern, command, expected] of cases) {
    it(`${pattern} ${expected ? 'means' : 'does not mean'} ${command}`, () => {
      assert.equal(matchesCommand(pattern, command), expected);
    });
  }
});
