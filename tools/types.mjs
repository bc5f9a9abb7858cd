// Checks the types of everything that no build checks: specs, tools for Node, e2e.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const projects = [
  ['ngc', 'projects/chat/tsconfig.spec.json'],
  ['tsc', 'projects/user-sig/tsconfig.json'],
  ['tsc', 'projects/emulator/tsconfig.json'],
  ['tsc', 'projects/server/tsconfig.json'],
  ['tsc', 'e2e/tsconfig.json'],
  ['tsc', 'tools/bench/tsconfig.json'],
];

let good = true;
for (const [compiler, project] of projects) {
  if (!existsSync(project)) throw new Error(`${project} is missing.`);
  good = (await run('npx', [compiler, '-p', project, '--noEmit'])) && good;
}
process.exit(good ? 0 : 1);
