import { Hono } from 'hono';
import * as v from 'valibot';
import { ServerError } from '../errors.ts';
import type { ServerEnv } from '../server-env.ts';

const people = v.array(v.object({ userID: v.string(), nick: v.string(), faceUrl: v.string() }));

/** `GET /demo/people`: the people of the emulator's world, for a page that asks who to be. */
export function demoPeopleRoutes(
  emulatorPort: number | null,
  fetchEmulator: typeof fetch,
): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/demo/people', async (context) => {
    if (emulatorPort === null) throw new ServerError('emulator-only');
    return context.json(await fetchPeople(emulatorPort, fetchEmulator));
  });
  return routes;
}

async function fetchPeople(
  emulatorPort: number,
  fetchEmulator: typeof fetch,
): Promise<v.InferOutput<typeof people>> {
  try {
    const url = `http://127.0.0.1:${String(emulatorPort)}/emulator/people`;
    const response = await fetchEmulator(url, { signal: AbortSignal.timeout(3000) });
    if (!response.ok) throw new ServerError('emulator-unreachable');
    return v.parse(people, await response.json());
  } catch {
    // No connection, no answer in time, or an answer that is no list of people: all one to the page.
    throw new ServerError('emulator-unreachable');
  }
}
