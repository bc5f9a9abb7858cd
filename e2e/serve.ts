/**
 * Serves the built demo as a host would: files, `index.html` for the app's own routes, a strict content
 * security policy, and the server's routes passed on.
 */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { relative, resolve } from 'node:path';

const port = Number(process.env['PORT'] ?? 4310);
const server = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '3000'}`;
const built = process.env['DEMO_DIST'] ?? resolve(import.meta.dirname, '../dist/demo/browser');
const root = relative(process.cwd(), built);

/** Each test has an emulator of its own, on a port that nobody knows before. */
const emulator = 'http://localhost:* http://127.0.0.1:*';

/**
 * The SDK keeps its socket in a worker made from a blob: the demo's policy `default` lets it. Pictures and
 * films come from the service; what is about to be sent, or has been drawn here, from this page's memory.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob: ${emulator}`,
  `media-src 'self' blob: ${emulator}`,
  "font-src 'self'",
  `connect-src 'self' ws://localhost:* ws://127.0.0.1:* ${emulator}`,
  'worker-src blob:',
  "base-uri 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types angular angular#components default',
].join('; ');

const app = new Hono();
app.all('/chat/*', (context) => pass(context.req.raw));
app.all('/demo/*', (context) => pass(context.req.raw));
app.all('/session', (context) => pass(context.req.raw));
app.use(async (context, next) => {
  await next();
  context.header('content-security-policy', policy);
});
app.use(serveStatic({ root }));
app.get('*', serveStatic({ root, path: 'index.html' }));

function pass(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return proxy(server + pathname + search, { raw: request });
}

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
