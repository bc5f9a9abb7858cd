// Everything that has to be true before a push, as CI checks it. Stops at the first failure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lane } from './lane.mjs';
import { requireNode } from './node-version.mjs';
import { run } from './run.mjs';
import { readSecondRuns } from './second-run/second-run.mjs';

requireNode();

const npm = (script) => ['npm', ['run', '--silent', script]];
const steps = [
  ['build of the library', ...npm('build')],
  ['API goldens', ...npm('goldens')],
  ['package', 'npx', ['publint', 'dist/chat', '--strict']],
  ['build of the emulator and its API', ...npm('build:emulator')],
  ['package of the emulator', 'npx', ['publint', 'dist/emulator', '--strict']],
  ['packages, packed and used', 'node', ['tools/try-packages.mjs']],
  ['build of the demo', ...npm('build:demo')],
  ['sizes', ...npm('sizes')],
  ['unit tests', ...npm('test:unit')],
  ['e2e', ...npm('e2e')],
];
/** What goes on beside them, one after the other in each row, until the browser needs the machine. */
const beside = [
  [
    ['format', ...npm('format:check')],
    ['lint', ...npm('lint')],
    ['types', ...npm('types')],
  ],
  // Mostly waits for sockets and clocks.
  [['node tests', ...npm('test:node')]],
];
const last = 'e2e';

const only = process.argv.slice(2);
const isWanted = ([name]) => only.length === 0 || only.includes(name);
const times = [];
const folder = mkdtempSync(join(tmpdir(), 'check-'));
const secondRuns = join(folder, 'second-runs.txt');
process.env['SECOND_RUNS'] = secondRuns;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const lanes = beside.map((row) => new Lane(row.filter(isWanted)));

for (const step of steps.filter(isWanted)) {
  for (const lane of lanes) await show(step[0] === last ? await lane.end() : lane.take());
  const [name, command, args] = step;
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const good = await run(command, args);
  times.push(`${name} ${Math.round((Date.now() - start) / 1000)} s`);
  if (!good) await fail(step);
}
for (const lane of lanes) await show(await lane.end());
console.log(`\n✓ all good: ${times.join(', ')}`);
for (const name of readSecondRuns(secondRuns)) console.log(`needed a second run: ${name}`);

/** Shows what the steps beside have printed that have ended. */
async function show(ended) {
  for (const { step, good, seconds, printed } of ended) {
    console.log(`\n▶ ${step[0]}\n${printed}`);
    times.push(`${step[0]} ${seconds} s beside them`);
    if (!good) await fail(step);
  }
}

function fail([name, command, args]) {
  for (const lane of lanes) lane.stop();
  console.error(`\n✗ ${name} failed. To run it alone: ${command} ${args.join(' ')}`);
  // Nothing goes on; the end comes when all of it is written, which may be much.
  return new Promise(() => process.stdout.write('', () => process.exit(1)));
}
