import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { isChatUserId } from '../../../user-sig/src/index.ts';
import {
  keepNameAsUserId,
  makeOpaqueUserId,
  UserLinkError,
  UserRegistrar,
} from './user-registrar.ts';

function makeRegistrar(
  makeUserId: (appUserId: string) => string = makeOpaqueUserId,
): UserRegistrar {
  return new UserRegistrar(new DatabaseSync(':memory:'), makeUserId);
}

describe('UserRegistrar', () => {
  it('gives an app user the same chat id every time', () => {
    const users = makeRegistrar();
    const first = users.register('anna@example.org');
    assert.deepEqual(users.register('anna@example.org'), first);
    assert.equal(first.banned, false);
  });

  it('gives two app users two chat ids', () => {
    const users = makeRegistrar();
    assert.notEqual(users.register('1').userId, users.register('2').userId);
  });

  it('remembers over a restart', () => {
    const database = new DatabaseSync(':memory:');
    const { userId } = new UserRegistrar(database, makeOpaqueUserId).ban('anna');
    const again = new UserRegistrar(database, makeOpaqueUserId).register('anna');
    assert.deepEqual(again, { appUserId: 'anna', userId, banned: true });
  });

  it('bans and unbans, also somebody it never saw', () => {
    const users = makeRegistrar();
    assert.equal(users.ban('anna').banned, true);
    assert.equal(users.register('anna').banned, true);
    assert.equal(users.unban('anna').banned, false);
    assert.equal(users.register('anna').banned, false);
  });

  it('links an app user to the chat id they have', () => {
    const users = makeRegistrar();
    assert.equal(users.link('anna@example.org', 'anna_7').userId, 'anna_7');
    assert.equal(users.link('anna@example.org', 'anna_7').userId, 'anna_7');
    assert.equal(users.register('anna@example.org').userId, 'anna_7');
  });

  it('never gives away or changes a chat id', () => {
    const users = makeRegistrar();
    users.link('anna', 'anna_7');
    assert.throws(() => users.link('bert', 'anna_7'), UserLinkError);
    assert.throws(() => users.link('anna', 'anna_8'), UserLinkError);
    assert.equal(users.register('anna').userId, 'anna_7');
  });

  for (const userId of ['anna@example.org', '+4915112345678', '0049151234567', 'a b', '', 'é']) {
    it(`refuses ${JSON.stringify(userId)} as a chat id`, () => {
      assert.throws(() => makeRegistrar().link('anna', userId), UserLinkError);
    });
  }

  it('says so when a name is taken that it would have kept', () => {
    const users = makeRegistrar(keepNameAsUserId);
    users.link('anna', 'bert');
    assert.throws(() => users.register('bert'), UserLinkError);
  });
});

describe('makeOpaqueUserId', () => {
  it('makes ids that may be chat ids, each another one', () => {
    const ids = Array.from({ length: 1000 }, makeOpaqueUserId);
    assert.ok(ids.every(isChatUserId));
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('keepNameAsUserId', () => {
  it('keeps a name that may be a chat id, and hides others', () => {
    assert.equal(keepNameAsUserId('alice'), 'alice');
    assert.match(keepNameAsUserId('alice@example.org'), /^u[0-9a-f]{30}$/);
    assert.match(keepNameAsUserId('0049151234567'), /^u[0-9a-f]{30}$/);
  });
});
