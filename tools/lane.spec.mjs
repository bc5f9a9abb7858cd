import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Lane } from './lane.mjs';

/** Steps that end when they are told to. */
function makeSteps(...names) {
  const running = new Map();
  const start = (command) => {
    const { promise, resolve } = Promise.withResolvers();
    const stop = () => resolve({ good: false, seconds: 0, printed: 'stopped' });
    running.set(command, { resolve, stop });
    return { end: promise, stop };
  };
  const lane = new Lane(
    names.map((name) => [name, name, []]),
    start,
  );
  const end = async (name, good = true) => {
    running.get(name).resolve({ good, seconds: 1, printed: `${name} says` });
    // The next one begins in the microtasks after it.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { lane, end, started: () => [...running.keys()] };
}

const namesOf = (ended) => ended.map(({ step }) => step[0]);

describe('Lane', () => {
  it('runs one step after the other, and gives each once', async () => {
    const { lane, end, started } = makeSteps('format', 'lint');
    assert.deepEqual([started(), lane.take()], [['format'], []]);
    await end('format');
    assert.deepEqual(namesOf(lane.take()), ['format']);
    await end('lint');
    assert.deepEqual(namesOf(await lane.end()), ['lint']);
    assert.deepEqual(lane.take(), []);
  });

  it('goes no further than what fails', async () => {
    const { lane, end, started } = makeSteps('format', 'lint');
    await end('format', false);
    const [only] = await lane.end();
    assert.deepEqual([only.good, only.printed, started()], [false, 'format says', ['format']]);
  });

  it('ends what runs and begins no more when it is stopped', async () => {
    const { lane, started } = makeSteps('format', 'lint');
    lane.stop();
    await lane.end();
    assert.deepEqual(started(), ['format']);
  });
});
