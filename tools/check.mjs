// Everything that has to be true before a push, as CI checks it. Stops at the first failure.
import { requireNode } from './node-version.mjs';
import { run, runBeside } from './run.mjs';

requireNode();

const steps = [
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['unit tests', 'npm', ['run', '--silent', 'test:unit']],
  ['build of the library', 'npm', ['run', '--silent', 'build']],
  ['API goldens', 'npm', ['run', '--silent', 'goldens']],
  ['package', 'npx', ['publint', 'dist/chat', '--strict']],
  ['build of the emulator and its API', 'npm', ['run', '--silent', 'build:emulator']],
  ['package of the emulator', 'npx', ['publint', 'dist/emulator', '--strict']],
  ['packages, packed and used', 'node', ['tools/try-packages.mjs']],
  ['build of the demo', 'npm', ['run', '--silent', 'build:demo']],
  ['sizes', 'npm', ['run', '--silent', 'sizes']],
  ['e2e', 'npm', ['run', '--silent', 'e2e']],
];

/** Mostly waits for sockets and clocks: goes on beside the others, until the browser needs the machine. */
const beside = ['node tests', 'npm', ['run', '--silent', 'test:node']];
const last = 'e2e';

const only = process.argv.slice(2);
const isWanted = ([name]) => only.length === 0 || only.includes(name);
const times = [];
let other = isWanted(beside) ? runBeside(beside[1], beside[2]) : null;

for (const step of steps.filter(isWanted)) {
  if (step[0] === last) await settle();
  const [name, command, args] = step;
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const good = await run(command, args);
  times.push(`${name} ${Math.round((Date.now() - start) / 1000)} s`);
  if (!good) await fail(step);
}
await settle();
console.log(`\n✓ all good: ${times.join(', ')}`);

/** Waits for what runs beside, and shows what it printed. */
async function settle() {
  if (!other) return;
  const { good, seconds, printed } = await other.end;
  other = null;
  console.log(`\n▶ ${beside[0]}\n${printed}`);
  times.push(`${beside[0]} ${seconds} s beside them`);
  if (!good) await fail(beside);
}

function fail([name, command, args]) {
  other?.stop();
  console.error(`\n✗ ${name} failed. To run it alone: ${command} ${args.join(' ')}`);
  // Nothing goes on; the end comes when all of it is written, which may be much.
  return new Promise(() => process.stdout.write('', () => process.exit(1)));
}
