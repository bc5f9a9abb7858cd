import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turnstile } from './turnstile.ts';

describe('a turnstile', () => {
  it('lets who has nobody before him through at once', () => {
    const turnstile = new Turnstile();
    assert.equal(
      turnstile.pass('alice', () => 1),
      1,
    );
    assert.equal(
      turnstile.pass('alice', () => 2),
      2,
    );
  });

  it('keeps the order of one name, also when somebody waits or fails', async () => {
    const turnstile = new Turnstile();
    const answer = Promise.withResolvers<string>();
    const order: string[] = [];
    const first = turnstile.pass('alice', async () => order.push(await answer.promise));
    const second = turnstile.pass('alice', () => {
      order.push('second');
      throw new Error('refused');
    });
    const third = turnstile.pass('alice', () => order.push('third'));
    void turnstile.pass('bob', () => order.push('somebody else'));
    answer.resolve('first');
    await first;
    await assert.rejects(Promise.resolve(second), { message: 'refused' });
    await third;
    assert.deepEqual(order, ['somebody else', 'first', 'second', 'third']);
    assert.equal(
      turnstile.pass('alice', () => 4),
      4,
    );
  });
});
