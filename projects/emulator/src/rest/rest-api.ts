import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { RestDesk } from './rest-desk.ts';

/** The longest body that is read. */
const MAX_BODY_BYTES = 1 << 20;

/**
 * Offers the REST API, for `/v4`. The HTTP status is always 200, as in the service: how it went is
 * said in the body.
 */
export function createRestApi(desk: RestDesk): Hono {
  const api = new Hono();
  const answer = async (c: Context, text: string | undefined): Promise<Response> => {
    const path = /\/v4\/(.+)$/.exec(c.req.path)?.[1] ?? '';
    return c.json(await desk.answer({ path, credential: c.req.query(), text }));
  };
  api.post(
    '/:service/:command',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => answer(c, undefined) }),
    async (c) => answer(c, await c.req.text()),
  );
  api.all('*', (c) => c.json(desk.refuseUrl()));
  return api;
}
