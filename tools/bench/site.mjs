// The built demo and the plain list, on one server of this machine.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Bundles a script of this folder for the browser. */
export async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfig: resolve(import.meta.dirname, 'tsconfig.json'),
  });
  return outputFiles[0].text;
}

/** Serves both. Resolves with the address and what ends it. */
export async function serveSite(demo) {
  const folder = join(import.meta.dirname, 'plain');
  const plain = new Map([
    ['/plain/', { type: '.html', text: readFileSync(join(folder, 'plain.html')) }],
    ['/plain/plain.css', { type: '.css', text: readFileSync(join(folder, 'plain.css')) }],
    ['/plain/plain.js', { type: '.js', text: await bundle('plain/main.ts') }],
  ]);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const known = plain.get(pathname);
    const answer = known ?? (await readDemo(demo, pathname));
    response.writeHead(answer ? 200 : 404, { 'content-type': types[answer?.type] ?? 'text/plain' });
    response.end(answer?.text);
  });
  await new Promise((done) =>
    server.listen(Number(process.env['DEMO_PORT'] ?? 0), '127.0.0.1', done),
  );
  const { port } = server.address();
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A file of the demo; its page for its routes; nothing of the server, which does not run. */
async function readDemo(demo, pathname) {
  if (/^\/(chat|session|demo)\b/.test(pathname)) return null;
  const path = extname(pathname) ? normalize(pathname) : '/index.html';
  const text = await readFile(join(demo, path)).catch(() => null);
  return text && { type: extname(path), text };
}

/** Builds the demo into a folder of its own. */
export async function buildDemo(folder) {
  const { run } = await import('../run.mjs');
  const ng = resolve(root, 'node_modules/@angular/cli/bin/ng.js');
  const good = await run(process.execPath, [ng, 'build', 'demo', '--output-path', folder]);
  if (!good) throw new Error('The demo could not be built.');
  return join(folder, 'browser');
}
