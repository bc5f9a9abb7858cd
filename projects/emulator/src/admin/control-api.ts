import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import { seedDataSchema } from '../seeds/seed-data.ts';
import { toWorldName } from '../seeds/worlds.ts';
import { readPostedWebhookSettings } from '../webhooks/webhook-settings.ts';
import type { ControlDesk } from './control-desk.ts';
import { ControlError } from './control-error.ts';
import { check, readBody } from './read-request.ts';
import { createTroubleApi, type TroubleDesk } from './trouble-api.ts';

const userRequest = v.strictObject({ userID: v.string() });
const dropRequest = v.strictObject({ userID: v.optional(v.string()) });
const kickRequest = v.strictObject({
  userID: v.string(),
  cause: v.picklist(['multipleAccount', 'multipleDevice', 'REST_API_Kick', 'userSigExpired']),
});
const worldRequest = v.strictObject({ world: v.string() });
const resetRequest = v.strictObject({ world: v.optional(v.string()) });
const credentialQuery = v.strictObject({
  userID: v.string(),
  lifetimeSeconds: v.optional(v.pipe(v.string(), v.toNumber(), v.safeInteger(), v.minValue(1))),
});

/** Offers the control desk over HTTP, to pages of any origin. */
export function createControlApi(desk: ControlDesk, trouble: TroubleDesk): Hono {
  const api = new Hono();
  api.use('/emulator/*', cors());
  api.get('/emulator/health', (c) => c.json({ status: 'ok', SDKAppID: desk.sdkAppId }));
  api.get('/emulator/state', (c) => c.json(desk.state()));
  api.get('/emulator/people', (c) => c.json(desk.people()));
  api.get('/emulator/credential', (c) => {
    const { userID, lifetimeSeconds } = check(credentialQuery, c.req.query());
    return c.json(desk.credential(userID, lifetimeSeconds));
  });
  api.post('/emulator/reset', async (c) => {
    const { world } = check(resetRequest, await readBody(c));
    desk.reset(world === undefined ? undefined : toWorldName(world));
    return c.json({ status: 'ok' });
  });
  api.post('/emulator/seed', async (c) => {
    const body = await readBody(c);
    if ('world' in body) desk.reset(toWorldName(check(worldRequest, body).world));
    else desk.add(check(seedDataSchema, body));
    return c.json({ status: 'ok', people: desk.people() });
  });
  api.post('/emulator/drop', async (c) => {
    const { userID } = check(dropRequest, await readBody(c));
    return c.json({ dropped: desk.dropConnections(userID) });
  });
  api.post('/emulator/kick', async (c) => {
    const { userID, cause } = check(kickRequest, await readBody(c));
    return c.json({ kicked: desk.kick(userID, cause) });
  });
  api.post('/emulator/expire', async (c) => {
    const { userID } = check(userRequest, await readBody(c));
    return c.json({ expired: desk.expireCredentials(userID) });
  });
  api.post('/emulator/webhooks', async (c) =>
    c.json(desk.setWebhooks(readPostedWebhookSettings(await readBody(c)))),
  );
  api.get('/emulator/settings', (c) => c.json(desk.settings()));
  api.post('/emulator/settings', async (c) => c.json(desk.changeSettings(await readBody(c))));
  api.delete('/emulator/webhooks', (c) => c.json(desk.setWebhooks()));
  api.route('/', createTroubleApi(trouble));
  api.notFound((c) =>
    answerError(c, new ControlError('unknown-path', `There is no ${c.req.method} ${c.req.path}.`)),
  );
  api.onError((error, c) => {
    if (error instanceof ControlError) return answerError(c, error);
    return answerError(
      c,
      new ControlError('internal-error', `The emulator failed: ${String(error)}`),
    );
  });
  return api;
}

function answerError(c: Context, { code, message, status }: ControlError): Response {
  return c.json({ error: { code, message } }, status);
}
