// Says how large each part is, and that nothing heavy is in the demo's first download.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildInterface, interfaceGoal, measureInterface } from './interface/measure.mjs';

const root = resolve(import.meta.dirname, '..');

function measure(path) {
  const bytes = readFileSync(path);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(11);

function row(name, { raw, gzip, brotli }) {
  console.log(`${name.padEnd(44)}${kib(raw)}${kib(gzip)}${kib(brotli)}`);
}

function heading(name) {
  console.log(
    `\n${name.padEnd(44)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`,
  );
}

heading('Library, by entry point');
const library = resolve(root, 'dist/chat/fesm2022');
for (const file of readdirSync(library).filter((name) => name.endsWith('.mjs'))) {
  row(file.replace('.mjs', ''), measure(resolve(library, file)));
}

const browser = resolve(root, 'dist/demo/browser');
const { outputs } = JSON.parse(readFileSync(resolve(root, 'dist/demo/browser-stats.json'), 'utf8'));
const inputsOf = (file) => Object.keys(outputs[file]?.inputs ?? {});
const isLoadedFirst = (file) => first.has(file);
const first = new Set();

function follow(file) {
  if (first.has(file) || !outputs[file]) return;
  first.add(file);
  for (const { kind, path } of outputs[file].imports) {
    if (kind === 'import-statement') follow(path);
  }
}
for (const [file, { entryPoint }] of Object.entries(outputs)) {
  if (entryPoint?.endsWith('demo/src/main.ts') || /^styles/.test(file)) follow(file);
}

heading('Demo, by chunk');
let problem = false;
for (const file of Object.keys(outputs).filter((name) => /\.(js|css)$/.test(name))) {
  // Styles of components are outputs on their way, and files of their own nowhere.
  if (!existsSync(resolve(browser, file))) continue;
  const where = isLoadedFirst(file) ? 'first' : 'later';
  const holds = inputsOf(file).some((path) => path.includes('@tencentcloud/chat')) ? ' (SDK)' : '';
  row(`${where}  ${file}${holds}`, measure(resolve(browser, file)));
}

console.log('\nInterface: list, pane and composer with all that they load first');
await buildInterface();
const { brotli, later, rooms, folders } = measureInterface();
for (const [room, bytes] of rooms) console.log(`  ${room.padEnd(30)}${kib(bytes)} raw`);
console.log('The ten largest folders of it:');
for (const [folder, bytes] of [...folders].slice(0, 10)) {
  console.log(`  ${folder.padEnd(30)}${kib(bytes)} raw`);
}
const over = brotli - interfaceGoal * 1024;
const verdict = over <= 0 ? 'met' : `MISSED by ${kib(over).trim()}`;
console.log(
  `Without Angular and the SDK, brotli:${kib(brotli)}, goal ${interfaceGoal} KiB: ${verdict}.`,
);
console.log(`What comes later, without the SDK:   ${kib(later)}.`);

/** What must not be in the first download. */
const forbidden = [
  '@tencentcloud/chat',
  'tim-upload-plugin',
  'projects/emulator',
  'projects/server',
];
for (const file of first) {
  for (const input of inputsOf(file)) {
    const name = forbidden.find((part) => input.includes(part));
    if (!name) continue;
    problem = true;
    console.error(`${file}, loaded first, holds ${input}: ${name} must come later or not at all.`);
  }
}
if (first.size === 0) throw new Error('browser-stats.json names no chunk that is loaded first.');
console.log(problem ? '' : '\nThe first download holds neither the SDK nor the emulator.');
process.exit(problem ? 1 : 0);
