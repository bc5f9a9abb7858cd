// Starts emulator, server and demo, and says where to click.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { requireNode } from './node-version.mjs';

requireNode();

const root = resolve(import.meta.dirname, '..');
const port = process.env['DEMO_PORT'] ?? '4200';
const address = `http://localhost:${port}`;
const ng = 'node_modules/@angular/cli/bin/ng.js';
const commands = {
  emulator: ['projects/emulator/src/main.ts', '--seed', 'town'],
  server: ['projects/server/src/main.ts', '--emulator'],
  demo: [ng, 'serve', 'demo', '--port', port],
};

let ending = false;
const children = Object.entries(commands).map(([name, args]) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => show(name, String(text)));
  }
  child.once('exit', (code) => {
    if (ending) return;
    console.error(`The ${name} ended (code ${code}). Is its port taken?`);
    end(1);
  });
  return child;
});

function show(name, text) {
  for (const line of text.split('\n')) {
    if (line.trim()) console.log(`[${name}] ${line}`);
  }
}

function end(code) {
  if (ending) return;
  ending = true;
  clearInterval(watch);
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

process.once('SIGINT', () => end(0));
process.once('SIGTERM', () => end(0));

// npm does not always pass a signal on: whoever started this is gone when the parent changes.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== parent) end(0);
}, 500);

while (!ending) {
  const up = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (up) break;
  await new Promise((done) => setTimeout(done, 250));
}
if (!ending) {
  console.log(`\nReady: ${address}/?as=alice and, in a second window, ${address}/?as=bob\n`);
}
