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

/** The SDK keeps its socket in a worker made from a blob. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  'worker-src blob:',
  "base-uri 'self'",
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
