import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createIds } from '../ids.ts';
import { ManualScheduler } from '../testing/manual-scheduler.ts';
import type { Connection } from './connection.ts';
import type { PushEvent } from './events.ts';
import { Pusher } from './pusher.ts';
import { Switchboard } from './switchboard.ts';

describe('a pusher', () => {
  let scheduler: ManualScheduler;
  let switchboard: Switchboard;
  let push: Pusher;
  let frames: { readonly to: string; readonly frame: Uint8Array }[];

  beforeEach(() => {
    scheduler = new ManualScheduler();
    switchboard = new Switchboard();
    push = new Pusher({ switchboard, ids: createIds(), scheduler, largeAudience: 3 });
    frames = [];
  });

  function enter(userID: string): Connection {
    const socket = {
      send: (frame: Uint8Array) => {
        frames.push({ to: userID, frame });
      },
      close: () => undefined,
      terminate: () => undefined,
    };
    const connection = switchboard.open(socket, userID, 'http://127.0.0.1');
    switchboard.signIn(connection, { userID, instId: 1 });
    return connection;
  }

  const sayings = () =>
    frames.map(({ to, frame }) => {
      const { body } = JSON.parse(Buffer.from(frame).toString()) as {
        body: { EventArray: { What: string }[] };
      };
      return `${to}: ${body.EventArray.map(({ What }) => What).join(' ')}`;
    });
  const happening = (what: string): PushEvent => ({ Event: 9, What: what });

  it('tells a small audience at once, with a frame that is written once', () => {
    for (const userID of ['a', 'b']) enter(userID);
    push.toUsers(['a', 'b'], happening('one'));
    assert.deepEqual(sayings(), ['a: one', 'b: one']);
    assert.equal(frames[0]?.frame, frames[1]?.frame);
  });

  it('tells a large audience a moment later, everything in one frame', () => {
    const [acting] = ['a', 'b', 'c'].map(enter);
    push.toUsers(['a', 'b', 'c'], happening('one'), acting);
    push.toUsers(['a', 'b', 'c'], happening('two'));
    assert.deepEqual(sayings(), []);
    scheduler.pass(100);
    assert.deepEqual(sayings(), ['b: one two', 'c: one two', 'a: two']);
    assert.equal(frames[0]?.frame, frames[1]?.frame);
  });

  it('lets nothing overtake what waits', () => {
    for (const userID of ['a', 'b', 'c']) enter(userID);
    push.toUsers(['a', 'b', 'c'], happening('first'));
    push.toUser('b', happening('second'));
    assert.deepEqual(sayings(), ['b: first', 'b: second']);
    scheduler.pass(100);
    assert.deepEqual(sayings().slice(2), ['a: first', 'c: first']);
  });

  it('forgets who left meanwhile, and everything when it is cleared', () => {
    const [, leaving] = ['a', 'b', 'c'].map(enter);
    push.toUsers(['a', 'b', 'c'], happening('one'));
    if (leaving) switchboard.close(leaving);
    scheduler.pass(100);
    assert.deepEqual(sayings(), ['a: one', 'c: one']);
    push.toUsers(['a', 'b', 'c'], happening('two'));
    push.clear();
    scheduler.pass(100);
    assert.equal(frames.length, 2);
  });
});
