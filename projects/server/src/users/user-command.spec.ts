import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { runUserCommand } from './user-command.ts';
import { UserLinkError, UserRegistrar } from './user-registrar.ts';

function makeUsers(): UserRegistrar {
  return new UserRegistrar(new DatabaseSync(':memory:'), () => 'u1');
}

describe('runUserCommand', () => {
  for (const [args, answer] of [
    [['show', 'anna'], 'anna is u1 in the chat'],
    [['ban', 'anna'], 'anna is u1 in the chat, banned'],
    [['unban', 'anna'], 'anna is u1 in the chat'],
    [['link', 'anna', 'anna_7'], 'anna is anna_7 in the chat'],
  ] as const) {
    it(`does ${args.join(' ')}`, () => {
      assert.equal(runUserCommand(makeUsers(), args), answer);
    });
  }

  for (const args of [[], ['ban'], ['link', 'anna'], ['ban', 'a', 'b'], ['drop', 'anna']]) {
    it(`explains itself when asked: ${args.join(' ') || 'nothing'}`, () => {
      assert.throws(() => runUserCommand(makeUsers(), args), UserLinkError);
    });
  }
});
