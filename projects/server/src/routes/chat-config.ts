import { Hono } from 'hono';
import type { ServerEnv } from '../server-env.ts';
import type { ServerSettings } from '../start/settings.ts';

/** `GET /chat/config`: to which app and which service a page connects. */
export function chatConfigRoutes(settings: ServerSettings): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/chat/config', (context) => {
    // The name under which the page reached this machine also reaches the emulator on it.
    const { hostname } = new URL(context.req.url);
    const { sdkAppId: SDKAppID, emulatorPort } = settings;
    const emulator = emulatorPort === null ? null : `ws://${hostname}:${String(emulatorPort)}`;
    return context.json({ SDKAppID, emulator });
  });
  return routes;
}
