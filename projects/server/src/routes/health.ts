import { Hono } from 'hono';
import type { ServerEnv } from '../server-env.ts';

/** `GET /health`: says that the server runs. */
export function healthRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/health', (context) => context.json({ status: 'ok' }));
  return routes;
}
