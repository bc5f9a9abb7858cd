// Runs the tests of what runs in Node; in CI what is red once more.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from '../node-version.mjs';
import { run } from '../run.mjs';
import { runWithSecond } from './second-run.mjs';

requireNode();

const all = [
  'projects/emulator/src/**/*.spec.ts',
  'projects/user-sig/src/**/*.spec.ts',
  'projects/server/src/**/*.spec.ts',
  'tools/**/*.spec.mjs',
];
const folder = mkdtempSync(join(tmpdir(), 'node-tests-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const red = join(folder, 'red.txt');
const reporters = [
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...['--test-reporter=./tools/second-run/red-files.mjs', `--test-reporter-destination=${red}`],
];
const wanted = process.argv.slice(2);
const test = (args) => run(process.execPath, ['--test', ...args]);

const good = await runWithSecond({
  step: 'node tests',
  run: () => test([...reporters, ...(wanted.length > 0 ? wanted : all)]),
  findRed: () => (existsSync(red) ? readFileSync(red, 'utf8').split('\n').filter(Boolean) : []),
  runAgain: (files) => test(['--test-concurrency=1', ...files]),
});
process.exit(good ? 0 : 1);
