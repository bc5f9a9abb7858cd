import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { secondsOf, SettableClock } from './clock.ts';
import { ManualClock } from './testing/manual-clock.ts';

describe('a clock that can be set', () => {
  let base: ManualClock;
  let clock: SettableClock;

  beforeEach(() => {
    base = new ManualClock(1000);
    clock = new SettableClock(base);
  });

  it('goes as the other one does', () => {
    base.advance(7);
    assert.equal(clock.now(), base.now());
  });

  it('goes on from where it was set', () => {
    clock.set(5000);
    base.advance(7);
    assert.equal(secondsOf(clock), 5007);
  });

  it('can be moved on and back', () => {
    clock.advance(3600);
    assert.equal(secondsOf(clock), 4600);
    clock.advance(-7200);
    assert.equal(secondsOf(clock), -2600);
  });

  it('stands still while it is held, and goes on from there', () => {
    clock.freeze();
    base.advance(50);
    assert.equal(secondsOf(clock), 1000);
    clock.advance(5);
    assert.equal(secondsOf(clock), 1005);
    clock.set(2000);
    clock.freeze();
    assert.equal(clock.isFrozen, true);
    clock.resume();
    base.advance(1);
    assert.equal(secondsOf(clock), 2001);
    clock.resume();
    assert.equal(clock.isFrozen, false);
  });

  it('can be put right', () => {
    clock.set(1);
    clock.freeze();
    clock.reset();
    assert.equal(clock.now(), base.now());
  });
});
