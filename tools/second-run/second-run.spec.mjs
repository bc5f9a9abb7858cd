import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import SecondRuns from './playwright-reporter.mjs';

const before = { CI: process.env['CI'], SECOND_RUNS: process.env['SECOND_RUNS'] };
let folder;
let imports = 0;

/** The module as a fresh process has it. */
async function load({ ci }) {
  process.env['CI'] = ci ? 'true' : '';
  return import(`./second-run.mjs?${imports++}`);
}

const notes = async () =>
  (await load({ ci: true })).readSecondRuns(process.env['SECOND_RUNS'] ?? '');

/** Tests of which some are red the first time, and some of those the second time. */
function makeTests(red, redAgain = []) {
  const runs = [];
  return {
    runs,
    step: 'tests',
    run: async () => red.length === 0,
    findRed: () => red,
    runAgain: async (files) => (runs.push(files), redAgain.length === 0),
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-run-'));
  process.env['SECOND_RUNS'] = join(folder, 'notes.txt');
});
afterEach(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true });
});

describe('a second run', () => {
  it('is given to what is red, and noted when it is green', async () => {
    const { runWithSecond } = await load({ ci: true });
    const tests = makeTests(['a.spec.ts']);
    assert.equal(await runWithSecond(tests), true);
    assert.deepEqual(tests.runs, [['a.spec.ts']]);
    assert.deepEqual(await notes(), ['tests: a.spec.ts']);
  });

  it('changes nothing for what stays red', async () => {
    const { runWithSecond } = await load({ ci: true });
    assert.equal(await runWithSecond(makeTests(['a', 'b'], ['b'])), false);
    assert.deepEqual(await notes(), []);
  });

  for (const [what, red] of [
    ['more than three files', ['a', 'b', 'c', 'd']],
    ['a run that has failed as a whole', []],
  ]) {
    it(`is not given to ${what}`, async () => {
      const { runWithSecond } = await load({ ci: true });
      const tests = { ...makeTests(red), run: async () => false };
      assert.equal(await runWithSecond(tests), false);
      assert.deepEqual(tests.runs, []);
    });
  }

  it('is not given on a developer’s machine', async () => {
    const { runWithSecond } = await load({ ci: false });
    const tests = makeTests(['a']);
    assert.equal(await runWithSecond(tests), false);
    assert.deepEqual(tests.runs, []);
  });
});

describe('redFiles', () => {
  it('names the file that was run, not the one in which its tests are declared', async () => {
    writeFileSync(
      join(folder, 'declared.mjs'),
      "import { it } from 'node:test';\nexport const play = (good) => it('is good', () => assert(good));\n" +
        "import assert from 'node:assert/strict';\n",
    );
    for (const [name, good] of Object.entries({ green: true, red: false })) {
      const path = join(folder, `${name}.spec.mjs`);
      writeFileSync(
        path,
        `import { play } from './declared.mjs';\nplay(${good});\nplay(${good});\n`,
      );
    }
    writeFileSync(join(folder, 'broken.spec.mjs'), "throw new Error('broken');\n");
    const reporter = join(import.meta.dirname, 'red-files.mjs');
    const args = ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
    const files = ['green', 'red', 'broken'].map((name) => join(folder, `${name}.spec.mjs`));
    // Tests in tests would not run.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { stdout } = spawnSync(process.execPath, [...args, ...files], { env, encoding: 'utf8' });
    const named = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => basename(line));
    assert.deepEqual(named.toSorted(), ['broken.spec.mjs', 'red.spec.mjs']);
  });
});

describe('SecondRuns', () => {
  const story = (title, outcome, retries = 1) => ({
    title,
    retries,
    expectedStatus: 'passed',
    location: { file: join(process.cwd(), 'e2e/a.spec.ts'), line: 7 },
    outcome: () => outcome,
  });

  it('notes stories that were green the second time only', async () => {
    const stories = new SecondRuns();
    stories.onTestEnd(story('green'), { retry: 0, status: 'passed' });
    stories.onTestEnd(story('flaky'), { retry: 0, status: 'timedOut' });
    stories.onTestEnd(story('flaky', 'flaky'), { retry: 1, status: 'passed' });
    assert.equal(stories.onEnd(), undefined);
    assert.deepEqual(await notes(), ['e2e: e2e/a.spec.ts:7 flaky']);
  });

  it('stops at the fourth that is red', () => {
    let stops = 0;
    const stories = new SecondRuns({ stop: () => stops++ });
    for (let red = 0; red < 5; red++)
      stories.onTestEnd(story('red'), { retry: 0, status: 'failed' });
    assert.equal(stops, 1);
    assert.deepEqual(stories.onEnd(), { status: 'failed' });
  });

  it('lets them all run where none runs twice', () => {
    const stories = new SecondRuns({ stop: () => assert.fail() });
    for (let red = 0; red < 5; red++)
      stories.onTestEnd(story('red', 'unexpected', 0), { retry: 0, status: 'failed' });
    assert.equal(stories.onEnd(), undefined);
  });
});
