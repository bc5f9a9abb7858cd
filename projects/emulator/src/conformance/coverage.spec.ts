import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { areas } from './areas/index.ts';
import { coverMethods, writeTable } from './coverage.ts';
import { neverRefused } from './never-refused.ts';
import { notCovered } from './not-covered.ts';
import { readSdkMethods } from './sdk-methods.ts';

describe('the coverage of the suite', () => {
  const methods = readSdkMethods();
  const coverage = coverMethods(methods, areas, { neverRefused, notCovered });

  it('knows every public method of the SDK', () => {
    assert(methods.length > 140, String(methods.length));
    for (const method of ['login', 'sendMessage', 'createGroup']) assert(methods.includes(method));
  });

  it('plays only methods that there are', () => {
    const played = areas.flatMap(({ cases }) => cases.map(({ method }) => method));
    assert.deepEqual(
      played.filter((method) => !methods.includes(method)),
      [],
    );
  });

  it('has a reason for every method that it does not fully play', () => {
    const silent = coverage.filter(({ verdict, remark }) => verdict !== 'passed' && remark === '');
    assert.deepEqual(
      silent.map(({ method, verdict }) => `${method}: ${verdict}`),
      [],
    );
  });

  it('makes no excuse for what is not there, or is played after all', () => {
    const played = new Set(
      coverage.filter(({ granted }) => granted > 0).map(({ method }) => method),
    );
    const covered = new Set(
      coverage.filter(({ verdict }) => verdict === 'passed').map(({ method }) => method),
    );
    assert.deepEqual(
      Object.keys(notCovered).filter((method) => covered.has(method) || !methods.includes(method)),
      [],
    );
    assert.deepEqual(
      Object.keys(neverRefused).filter((method) => !played.has(method)),
      [],
    );
  });

  it('stands in the table as it is', () => {
    const table = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8');
    assert(table === writeTable(coverage), 'Write it anew: npm run conformance:table');
  });
});
