import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { LiveLog } from '../log/live-log.ts';
import type { Socket } from '../push/connection.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { ManualScheduler } from '../testing/manual-scheduler.ts';
import { writeFrame } from '../wire/frame.ts';
import type { Conditions } from './conditions.ts';
import { FaultPlan } from './fault-plan.ts';
import { Line } from './line.ts';

describe('a line', () => {
  let scheduler: ManualScheduler;
  let plan: FaultPlan;
  let sent: Buffer[];
  /** What became of the socket. */
  let ends: string[];
  let received: string[];
  let socket: Socket & { backlog: number };

  beforeEach(() => {
    scheduler = new ManualScheduler();
    plan = new FaultPlan(1, () => scheduler.now());
    sent = [];
    ends = [];
    received = [];
    socket = {
      backlog: 0,
      send: (bytes) => sent.push(Buffer.from(bytes)),
      close: (code) => ends.push(`closed ${String(code)}`),
      terminate: () => ends.push('terminated'),
    };
  });

  function lay(conditions: Conditions = {}, maxBacklogBytes = 1000): Line {
    const log = new LiveLog(new ManualClock());
    const line = new Line(socket, { plan, scheduler, conditions, log, maxBacklogBytes });
    line.leadTo({
      userID: () => 'alice',
      receive: (bytes) => received.push(Buffer.from(bytes).toString()),
      closed: () => received.push('closed'),
    });
    return line;
  }
  const frame = (name: string) =>
    writeFrame({ servcmd: 'im_open_push.msg_push', seq: 1 }, { name, EventArray: [] });
  const namesOf = (frames: readonly Buffer[]) =>
    frames.map((bytes) => (JSON.parse(bytes.toString()) as { body: { name: string } }).body.name);

  it('carries frames both ways at once when all is well', () => {
    const line = lay();
    line.send(frame('a'));
    line.receive(Buffer.from('b'));
    assert.deepEqual([namesOf(sent), received, scheduler.waiting], [['a'], ['b'], 0]);
  });

  it('compresses every frame to the SDK, as it takes them', () => {
    const line = lay({ compress: true });
    line.send(frame('a'));
    const [bytes = Buffer.alloc(0)] = sent;
    assert.equal(bytes.subarray(0, 4).toString(), 'COMP');
    assert.deepEqual(inflateSync(bytes.subarray(4)), frame('a'));
  });

  it('has frames under way for as long as it was told, in both directions and in order', () => {
    const line = lay({ delayMs: 100 });
    line.send(frame('a'));
    line.receive(Buffer.from('x'));
    scheduler.pass(50);
    line.send(frame('b'));
    line.receive(Buffer.from('y'));
    scheduler.pass(49);
    assert.deepEqual([sent, received], [[], []]);
    scheduler.pass(1);
    assert.deepEqual([namesOf(sent), received], [['a'], ['x']]);
    scheduler.pass(50);
    assert.deepEqual(
      [namesOf(sent), received],
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    );
  });

  it('lets arrive what the SDK sent before it went, and then says that it went', () => {
    const line = lay({ delayMs: 100 });
    line.receive(Buffer.from('x'));
    line.closed();
    line.send(frame('too late'));
    scheduler.pass(100);
    assert.deepEqual([received, sent], [['x', 'closed'], []]);
  });

  it('is as slow as was ordered: a frame takes as long as its bytes', () => {
    const line = lay();
    plan.add({ fault: 'slow-socket', userID: 'alice', bytesPerSecond: frame('a').length });
    line.send(frame('a'));
    line.send(frame('b'));
    scheduler.pass(999);
    assert.deepEqual(sent, []);
    scheduler.pass(1);
    assert.deepEqual(namesOf(sent), ['a']);
    scheduler.pass(1000);
    assert.deepEqual(namesOf(sent), ['a', 'b']);
  });

  it('is quick for others while it is slow for one', () => {
    plan.add({ fault: 'slow-socket', userID: 'bob', bytesPerSecond: 1 });
    lay().send(frame('a'));
    assert.deepEqual(namesOf(sent), ['a']);
  });

  it('closes with 1013 when more waits in the socket than may', () => {
    const line = lay();
    socket.backlog = 1001;
    line.send(frame('a'));
    line.send(frame('b'));
    assert.deepEqual([sent, ends], [[], ['closed 1013']]);
  });

  it('closes with 1013 when more is under way than may, and loses it', () => {
    const line = lay({}, 200);
    plan.add({ fault: 'slow-socket', bytesPerSecond: 1 });
    for (let count = 0; count < 10; count += 1) line.send(frame('a'));
    scheduler.pass(1_000_000);
    assert.deepEqual([sent, ends], [[], ['closed 1013']]);
  });

  it('lets nothing through once it fell silent, and stays open', () => {
    const line = lay({ delayMs: 10 });
    line.send(frame('under way'));
    line.fallSilent();
    line.send(frame('a'));
    line.receive(Buffer.from('b'));
    scheduler.pass(100);
    assert.deepEqual([sent, received, ends], [[], [], []]);
  });

  it('breaks without a word, or with a code', () => {
    lay().terminate();
    lay().breakOff(4000);
    assert.deepEqual(ends, ['terminated', 'closed 4000']);
  });

  it('closes after the frames that were sent before', () => {
    const line = lay({ delayMs: 10 });
    line.send(frame('a'));
    line.close(1003, 'No JSON.');
    assert.deepEqual(ends, []);
    scheduler.pass(10);
    assert.deepEqual([namesOf(sent), ends], [['a'], ['closed 1003']]);
  });
});
