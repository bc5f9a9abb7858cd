import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { ManualScheduler } from '../testing/manual-scheduler.ts';
import { Lane } from './lane.ts';

describe('a lane', () => {
  let scheduler: ManualScheduler;
  let lane: Lane;
  let arrived: string[];
  const arrive = (name: string) => () => {
    arrived.push(name);
  };

  beforeEach(() => {
    scheduler = new ManualScheduler();
    lane = new Lane(scheduler);
    arrived = [];
  });

  it('lets everything through at once when nothing holds it up', () => {
    lane.put(arrive('a'));
    assert.deepEqual(arrived, ['a']);
    assert.equal(scheduler.waiting, 0);
  });

  it('has several things under way at the same time', () => {
    lane.put(arrive('a'), { delayMs: 100 });
    scheduler.pass(60);
    lane.put(arrive('b'), { delayMs: 100 });
    scheduler.pass(40);
    assert.deepEqual(arrived, ['a']);
    scheduler.pass(60);
    assert.deepEqual(arrived, ['a', 'b']);
  });

  it('takes one thing after the other where it is busy', () => {
    lane.put(arrive('a'), { busyMs: 100, bytes: 7 });
    lane.put(arrive('b'), { busyMs: 100, bytes: 5 });
    assert.equal(lane.bytes, 12);
    scheduler.pass(100);
    assert.deepEqual([arrived, lane.bytes], [['a'], 5]);
    scheduler.pass(100);
    assert.deepEqual([arrived, lane.bytes], [['a', 'b'], 0]);
  });

  it('loses what is under way when it is cleared', () => {
    lane.put(arrive('a'), { delayMs: 10, bytes: 3 });
    lane.clear();
    scheduler.pass(1000);
    assert.deepEqual([arrived, lane.bytes, scheduler.waiting], [[], 0, 0]);
  });

  it('never lets one thing overtake another', () => {
    const passage = fc.record({
      delayMs: fc.nat({ max: 50 }),
      busyMs: fc.nat({ max: 50 }),
      pauseMs: fc.nat({ max: 80 }),
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 30 }), (passages) => {
        const time = new ManualScheduler();
        const road = new Lane(time);
        const seen: number[] = [];
        for (const [index, { pauseMs, ...taken }] of passages.entries()) {
          road.put(() => seen.push(index), taken);
          time.pass(pauseMs);
        }
        time.pass(10_000);
        assert.deepEqual(seen, [...passages.keys()]);
      }),
    );
  });
});
