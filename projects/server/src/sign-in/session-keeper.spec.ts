import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { SessionKeeper, sessionLifetimeSeconds } from './session-keeper.ts';

describe('SessionKeeper', () => {
  it('knows whose session it opened, until it is closed', () => {
    const sessions = new SessionKeeper(new DatabaseSync(':memory:'), () => 0);
    const id = sessions.open('alice');
    assert.equal(sessions.appUserOf(id), 'alice');
    assert.equal(sessions.appUserOf(`${id}x`), null);
    sessions.close(id);
    assert.equal(sessions.appUserOf(id), null);
  });

  it('ends a session when its time is over', () => {
    let now = 0;
    const sessions = new SessionKeeper(new DatabaseSync(':memory:'), () => now);
    const id = sessions.open('alice');
    now = sessionLifetimeSeconds * 1000 - 1;
    assert.equal(sessions.appUserOf(id), 'alice');
    now += 1;
    assert.equal(sessions.appUserOf(id), null);
  });

  it('clears ended sessions away, and keeps no id that opens one', () => {
    const database = new DatabaseSync(':memory:');
    let now = 0;
    const sessions = new SessionKeeper(database, () => now);
    sessions.open('alice');
    now = sessionLifetimeSeconds * 1000;
    const id = sessions.open('bob');
    const rows = database.prepare('SELECT * FROM session').all();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(id));
  });
});
