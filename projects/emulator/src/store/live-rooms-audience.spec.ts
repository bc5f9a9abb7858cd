import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { it } from 'node:test';
import { Switchboard } from '../push/switchboard.ts';
import { LiveAudience } from './live-rooms-audience.ts';

it('a connection waits once for its end, however often it comes and goes, and leaves all rooms', () => {
  const switchboard = new Switchboard();
  const socket = { send: () => undefined, close: () => undefined, terminate: () => undefined };
  const connection = switchboard.open(socket, 'instance-1', 'http://x');
  const audience = new LiveAudience();
  for (let times = 0; times < 20; times += 1) {
    for (const room of ['r1', 'r2']) {
      audience.see(room, connection, 'alice', 0);
      audience.leave(room, 'alice');
    }
  }
  assert.equal(getEventListeners(connection.ended, 'abort').length, 1);
  for (const room of ['r1', 'r2']) audience.see(room, connection, 'alice', 0);
  switchboard.close(connection);
  assert.deepEqual(
    ['r1', 'r2'].map((room) => audience.count(room, 0, 10)),
    [0, 0],
  );
});
