import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FileProblem } from './file-problem.ts';
import { readRange } from './byte-range.ts';

describe('a range of a file of 100 bytes', () => {
  for (const [header, expected] of [
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-1000', { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    ['bytes=-1000', { start: 0, end: 100 }],
    ['bytes=-', undefined],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes=a-b', undefined],
  ] as const) {
    it(`is understood: ${header ?? 'none'}`, () => {
      assert.deepEqual(readRange(header, 100), expected);
    });
  }

  for (const header of ['bytes=100-', 'bytes=100-200', 'bytes=-0']) {
    it(`is refused outside of it: ${header}`, () => {
      assert.throws(
        () => readRange(header, 100),
        (error) =>
          error instanceof FileProblem &&
          error.status === 416 &&
          error.headers['content-range'] === 'bytes */100',
      );
    });
  }
});
