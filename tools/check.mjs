// Everything that has to be true before a push, as CI checks it. Stops at the first failure.
import { requireNode } from './node-version.mjs';
import { run } from './run.mjs';

requireNode();

const steps = [
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['unit tests', 'npm', ['run', '--silent', 'test:unit']],
  ['node tests', 'npm', ['run', '--silent', 'test:node']],
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

const only = process.argv.slice(2);
const times = [];
for (const [name, command, args] of steps) {
  if (only.length > 0 && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const good = await run(command, args);
  times.push(`${name} ${Math.round((Date.now() - start) / 1000)} s`);
  if (good) continue;
  console.error(`\n✗ ${name} failed. To run it alone: ${command} ${args.join(' ')}`);
  process.exit(1);
}
console.log(`\n✓ all good: ${times.join(', ')}`);
