// Runs the unit tests; in CI what is red once more.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from '../run.mjs';
import { runWithSecond } from './second-run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jest-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, 'report.json');
const args = process.argv.slice(2);

const good = await runWithSecond({
  step: 'unit tests',
  run: () => run('npx', ['jest', '--json', '--outputFile', report, ...args]),
  findRed: () =>
    JSON.parse(readFileSync(report, 'utf8'))
      .testResults.filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(process.cwd(), name)),
  runAgain: (files) => run('npx', ['jest', '--runInBand', '--runTestsByPath', ...files]),
});
process.exit(good ? 0 : 1);
