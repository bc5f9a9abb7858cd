import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { judge } from './figures.mjs';
import { readOptions } from './options.mjs';
import { median, quantile } from './statistics.mjs';
import { toLines, writeMarkdown, writeTable } from './table.mjs';

describe('readOptions', () => {
  it('measures everything, five times', () => {
    const { only, repeats } = readOptions([]);
    assert.equal(only.length, 9);
    assert.equal(repeats, 5);
  });

  it('measures once when it has to be quick, and what was asked for only', () => {
    const { only, repeats, quick } = readOptions(['--quick', '--only', 'open,burst']);
    assert.deepEqual([only, repeats, quick], [['open', 'burst'], 1, true]);
  });

  it('refuses what it does not know', () => {
    assert.throws(() => readOptions(['--only', 'opne']), /knows open, warm/);
    assert.throws(() => readOptions(['--repeats', '0']), /from 1/);
  });
});

describe('statistics', () => {
  it('finds the value in the middle and near the end', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(quantile([0, 10, 20, 30, 40], 0.95), 38);
    assert.ok(Number.isNaN(median([])));
  });
});

describe('judge', () => {
  const seen = { own: 12, plain: 10, first: 11 };

  for (const [goal, good] of [
    [{ ratio: 1.3 }, true],
    [{ ratio: 1.1 }, false],
    [{ atMost: 12 }, true],
    [{ atLeast: 13 }, false],
    [{ ofFirst: 1.1 }, true],
    [{ atMost: 256, nearFirst: 0.05 }, false],
  ]) {
    it(`of ${JSON.stringify(goal)} says ${good ? 'met' : 'missed'}`, () => {
      assert.equal(judge(goal, seen)?.good, good);
    });
  }

  it('says nothing where there is no goal', () => {
    assert.equal(judge({}, seen), null);
  });
});

describe('the table', () => {
  it('has the medians of all runs, their ratio and the verdict', () => {
    const runs = (...times) => times.map((time) => ({ firstPaint: [time], work: 1 }));
    const results = new Map([['warm', { own: runs(19, 40, 20), plain: runs(18, 20, 20) }]]);
    const lines = toLines(['warm'], results);
    assert.match(
      writeTable(lines),
      /open 200 warm: first paint +20\.0 ms +20\.0 ms +1\.00× +≤ 1\.3× +met/,
    );
    assert.match(writeMarkdown(lines), /\| 20\.0 ms \| 20\.0 ms \| 1\.00× \| ≤ 1\.3× \| met \|/);
  });
});
