import { RetryTimers } from './retry-timers';

describe('RetryTimers', () => {
  const run = jest.fn<void, [string?]>();
  let timers: RetryTimers<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    run.mockReset();
    timers = new RetryTimers();
  });

  afterEach(() => jest.useRealTimers());

  function secondsUntilRun(key: string): number {
    const before = Date.now();
    timers.later(key, () => run(key));
    jest.advanceTimersToNextTimer();
    return (Date.now() - before) / 1_000;
  }

  it('waits longer each time, up to half a minute', () => {
    const waits = Array.from({ length: 7 }, () => secondsUntilRun('a'));
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('waits shortly again once settled, for this key alone', () => {
    secondsUntilRun('a');
    secondsUntilRun('b');
    timers.settle('a');
    expect(secondsUntilRun('a')).toBe(1);
    expect(secondsUntilRun('b')).toBe(2);
  });

  it('runs what was asked for last, once', () => {
    timers.later('a', () => run('first'));
    timers.later('a', () => run('second'));
    jest.runAllTimers();
    expect(run.mock.calls).toEqual([['second']]);
  });

  it.each(['cancel', 'settle', 'clear'] as const)('runs nothing after %s', (method) => {
    timers.later('a', run);
    expect(timers.has('a')).toBe(true);
    timers[method]('a');
    expect(timers.has('a')).toBe(false);
    jest.runAllTimers();
    expect(run).not.toHaveBeenCalled();
  });
});
