import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ManualClock } from '../testing/manual-clock.ts';
import { LiveLog } from './live-log.ts';

describe('the live log', () => {
  let lines: string[];
  const sink = (line: string) => lines.push(line);
  const record = { userID: 'alice', command: 'openim.sendmsg', code: 20003, milliseconds: 1.26 };

  beforeEach(() => {
    lines = [];
  });

  it('prints nothing at the start, and keeps commands all the same', () => {
    const log = new LiveLog(new ManualClock(), { sink });
    log.command(record);
    log.frame('out', 'alice', Buffer.from('{}'));
    assert.deepEqual(lines, []);
    assert.partialDeepStrictEqual(log.since(), [{ number: 1, kind: 'command', code: 20003 }]);
  });

  it('prints a line for each command, without what people write', () => {
    const log = new LiveLog(new ManualClock(), { level: 'commands', sink });
    log.command(record);
    log.frame('in', 'alice', Buffer.from('secret'));
    assert.deepEqual(lines, ['08:00:00.000 alice openim.sendmsg 20003 1.3 ms']);
  });

  it('prints frames too when it is told to, as JSON if that is wished', () => {
    const log = new LiveLog(new ManualClock(), { format: 'json', sink });
    log.setLevel('frames');
    log.frame('out', undefined, Buffer.from('{"head":{}}'));
    assert.partialDeepStrictEqual(JSON.parse(lines[0] ?? ''), {
      kind: 'frame',
      direction: 'out',
      text: '{"head":{}}',
      bytes: 11,
    });
  });

  it('gives the last thousand, and what came after a number', () => {
    const log = new LiveLog(new ManualClock(), { sink });
    for (let n = 0; n < 2500; n += 1) log.command(record);
    assert.deepEqual([log.since().length, log.since()[0]?.number], [1000, 1501]);
    assert.equal(log.since(2498).length, 2);
  });

  it('never lets a name begin a line of its own', () => {
    const log = new LiveLog(new ManualClock(), { level: 'commands', sink });
    log.command({ ...record, userID: 'eve\n00:00:00 alice', command: 'x'.repeat(1e6) });
    assert.equal(lines[0]?.includes('\n'), false);
    assert(lines[0] && lines[0].length < 200);
  });
});
