// How large list, pane and composer are: built by Angular's own compiler, with Angular and the SDK left out.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { run } from '../run.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'dist/interface');

/** How large it may be, in KiB after brotli. */
export const interfaceGoal = 28;

/** Builds the interface. */
export async function buildInterface() {
  const ng = resolve(root, 'node_modules/@angular/cli/bin/ng.js');
  const good = await run(process.execPath, [ng, 'build', 'interface', '--progress', 'false']);
  if (!good) throw new Error('The interface could not be built.');
}

/**
 * What of it is loaded first, scripts and styles, and what comes later, in bytes; and how much of what is
 * loaded first comes from each room and each folder, before compression.
 */
export function measureInterface() {
  const { outputs } = JSON.parse(readFileSync(resolve(folder, 'browser-stats.json'), 'utf8'));
  const first = findFirst(outputs);
  const files = readdirSync(resolve(folder, 'browser')).filter((file) => /\.(js|css)$/.test(file));
  const isFirst = (file) => first.has(file) || file.endsWith('.css');
  const brotli = compressedSize(files.filter(isFirst));
  const later = compressedSize(files.filter((file) => !isFirst(file)));
  const loaded = [...first].map((file) => outputs[file]);
  return { brotli, later, rooms: sumBy(loaded, roomOf), folders: sumBy(loaded, folderOf) };
}

function compressedSize(files) {
  return files
    .map((file) => brotliCompressSync(readFileSync(resolve(folder, 'browser', file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function findFirst(outputs) {
  const first = new Set();
  const follow = (file) => {
    if (first.has(file) || !outputs[file]) return;
    first.add(file);
    for (const { kind, path } of outputs[file].imports) {
      if (kind === 'import-statement') follow(path);
    }
  };
  follow('main.js');
  if (first.size === 0) throw new Error('The build of the interface has no main.js.');
  return first;
}

function sumBy(outputs, nameOf) {
  const sums = new Map();
  for (const [path, { bytesInOutput }] of outputs.flatMap(({ inputs }) => Object.entries(inputs))) {
    const name = nameOf(path);
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return new Map([...sums].sort(([, a], [, b]) => b - a));
}

function roomOf(path) {
  return (
    /projects\/chat\/((?:client\/)?[a-z0-9]+)\//.exec(path)?.[1] ??
    /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
    'other'
  );
}

/** Rooms without folders are one. */
function folderOf(path) {
  return /projects\/chat\/(.+?)\/src\/([^/]+)\//.exec(path)?.slice(1).join('/') ?? roomOf(path);
}
