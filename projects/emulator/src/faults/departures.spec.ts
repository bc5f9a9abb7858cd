import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { ManualScheduler } from '../testing/manual-scheduler.ts';
import { writeFrame, type WireBody } from '../wire/frame.ts';
import { Departures } from './departures.ts';
import type { FaultOrder } from './fault.ts';
import { FaultPlan } from './fault-plan.ts';
import { readOutgoing } from './outgoing-frame.ts';
import { readFaults } from './read-faults.ts';

const SEND = 'openim.sendmsg';
const PUSH = 'im_open_push.msg_push';

/** Frames on their way to Alice, and what came out of it. */
class Departing {
  readonly scheduler = new ManualScheduler();
  readonly plan = new FaultPlan(1, () => this.scheduler.now());
  /** What left: the names of frames, and what happened to the connection. */
  readonly left: string[] = [];
  /** The frames that left. */
  readonly frames: Uint8Array[] = [];
  readonly departures = new Departures(this.plan, this.scheduler, {
    send: (bytes) => {
      this.frames.push(bytes);
      this.left.push(nameOf(bytes));
    },
    close: (code) => this.left.push(`closed ${String(code)}`),
    fallSilent: () => this.left.push('silent'),
  });

  order(order: FaultOrder): void {
    for (const fault of readFaults(order, [SEND])) this.plan.add(fault);
  }

  reply(name: string, servcmd = SEND): void {
    this.#let(servcmd, { name });
  }

  event(name: string, fields: WireBody = {}): void {
    this.#let(PUSH, { name, EventArray: [{ Event: 9, ...fields }] });
  }

  #let(servcmd: string, body: WireBody): void {
    this.departures.let(readOutgoing(writeFrame({ servcmd, seq: 1 }, body)), 'alice');
  }
}

describe('departures', () => {
  let departing: Departing;

  beforeEach(() => {
    departing = new Departing();
  });
  const order = (fault: FaultOrder) => {
    departing.order(fault);
  };
  const reply = (...names: string[]) => {
    for (const name of names) departing.reply(name);
  };
  const event = (...names: string[]) => {
    for (const name of names) departing.event(name);
  };
  const hasLeft = (...names: string[]) => {
    assert.deepEqual(departing.left, names);
  };

  it('let everything go as it is when nothing was ordered', () => {
    reply('a');
    event('b');
    reply('c');
    hasLeft('a', 'b', 'c');
    assert.equal(departing.departures.isIdle, true);
  });

  it('lose an answer', () => {
    order({ fault: 'drop-reply', command: SEND });
    event('event');
    reply('lost', 'kept');
    hasLeft('event', 'kept');
  });

  it('lose an event with a field, wherever it stands in it', () => {
    order({ fault: 'drop-event', event: 'C2cMsgArray' });
    event('other');
    departing.event('message', { Deep: { C2cMsgArray: [] } });
    departing.event('next message', { C2cMsgArray: [] });
    hasLeft('other', 'next message');
  });

  it('double an answer, and an event', () => {
    order({ fault: 'duplicate-reply' });
    order({ fault: 'duplicate-event' });
    reply('a', 'b');
    event('c', 'd');
    hasLeft('a', 'a', 'b', 'c', 'c', 'd');
  });

  it('let others overtake a late answer', () => {
    order({ fault: 'delay-reply', ms: 50 });
    reply('late', 'quick');
    departing.scheduler.pass(49);
    hasLeft('quick');
    departing.scheduler.pass(1);
    hasLeft('quick', 'late');
  });

  it('let others overtake a late event', () => {
    order({ fault: 'delay-event', ms: 50 });
    event('late', 'quick');
    departing.scheduler.pass(50);
    hasLeft('quick', 'late');
  });

  it('have an answer wait for the next event', () => {
    order({ fault: 'event-before-reply' });
    reply('answer');
    assert.equal(departing.departures.isIdle, false);
    event('event');
    hasLeft('event', 'answer');
    departing.scheduler.pass(1000);
    hasLeft('event', 'answer');
  });

  it('have an answer wait for no event in vain', () => {
    order({ fault: 'event-before-reply', ms: 30 });
    reply('answer');
    departing.scheduler.pass(30);
    hasLeft('answer');
  });

  it('have an event wait for the next answer, and not in vain', () => {
    order({ fault: 'reply-before-event', ms: 30, times: 2 });
    event('first');
    reply('answer');
    event('second');
    hasLeft('answer', 'first');
    departing.scheduler.pass(30);
    hasLeft('answer', 'first', 'second');
  });

  it('mix as many events as were ordered', () => {
    order({ fault: 'reorder-events', count: 3 });
    event('a', 'b');
    hasLeft();
    event('c', 'd');
    assert.notDeepEqual(departing.left.slice(0, 3), ['a', 'b', 'c']);
    assert.deepEqual(departing.left.toSorted(), ['a', 'b', 'c', 'd']);
    assert.equal(departing.left.at(-1), 'd');
  });

  it('mix those that came, when no more of them come', () => {
    order({ fault: 'reorder-events', count: 5, ms: 30 });
    event('a', 'b');
    departing.scheduler.pass(30);
    hasLeft('b', 'a');
    event('c');
    hasLeft('b', 'a', 'c');
  });

  it('break a frame off, or spoil it, and leave the next one whole', () => {
    order({ fault: 'truncate-frame', command: SEND });
    order({ fault: 'invalid-json', event: 'C2cMsgArray' });
    reply('a', 'whole');
    departing.event('b', { C2cMsgArray: [] });
    event('also whole');
    hasLeft('not JSON', 'whole', 'not JSON', 'also whole');
  });

  it('hand a message on as one of a type that no SDK knows', () => {
    order({ fault: 'unknown-message-type' });
    event('no message in it');
    departing.event('a', { C2cMsgArray: [{ MsgBody: [{ MsgType: 'TIMTextElem' }] }] });
    const text = Buffer.from(departing.frames.at(-1) ?? []).toString();
    assert.match(text, /TIMEmulatorFutureElem/);
    assert.doesNotMatch(text, /TIMTextElem/);
  });

  it('close the connection in place of an answer that is named, or have it fall silent', () => {
    order({ fault: 'close-socket', command: SEND, code: 4000 });
    order({ fault: 'half-open-socket', command: SEND });
    event('event');
    reply('one', 'other', 'third');
    hasLeft('event', 'closed 4000', 'silent', 'third');
  });

  it('lose what waits when they are cleared', () => {
    order({ fault: 'delay-reply', ms: 50 });
    order({ fault: 'event-before-reply' });
    order({ fault: 'reorder-events' });
    reply('a', 'b');
    event('c');
    departing.departures.clear();
    departing.scheduler.pass(1000);
    hasLeft();
    assert.deepEqual([departing.scheduler.waiting, departing.departures.isIdle], [0, true]);
  });

  it('lose and double nothing that is only to be late or out of order', () => {
    const fault = fc.constantFrom<FaultOrder>(
      { fault: 'delay-reply', ms: 20 },
      { fault: 'delay-event', ms: 20 },
      { fault: 'event-before-reply', ms: 50 },
      { fault: 'reply-before-event', ms: 50 },
      { fault: 'reorder-events', count: 3, ms: 50 },
    );
    const step = fc.constantFrom('reply', 'event', 'pause');
    const faults = fc.array(fault, { maxLength: 6 });
    fc.assert(
      fc.property(faults, fc.array(step, { maxLength: 30 }), (orders, steps) => {
        const run = new Departing();
        for (const each of orders) run.order(each);
        for (const [index, what] of steps.entries()) {
          if (what === 'pause') run.scheduler.pass(15);
          else run[what](String(index));
        }
        run.scheduler.pass(1000);
        const sent = steps.flatMap((what, index) => (what === 'pause' ? [] : [String(index)]));
        assert.deepEqual(run.left.toSorted(), sent.toSorted());
        assert.equal(run.departures.isIdle, true);
      }),
    );
  });
});

function nameOf(bytes: Uint8Array): string {
  try {
    const { body } = JSON.parse(Buffer.from(bytes).toString()) as { body: { name: string } };
    return body.name;
  } catch {
    // Some frames are spoilt on purpose.
    return 'not JSON';
  }
}
