import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '../app.ts';
import type { Log } from '../guards/request-log.ts';
import { StartupError } from './env-reader.ts';
import { loadAuthenticate } from './load-authenticate.ts';
import { openDatabase } from './open-database.ts';
import type { ServerSettings } from './settings.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where it is reached from this machine. */
  readonly url: string;
  /** Stops it, once the requests under way are answered. */
  close(): Promise<void>;
}

/** Starts listening. Rejects with `StartupError` if the module, the file or the port cannot be had. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const authenticate = await loadAuthenticate(settings.authModule);
  const database = openDatabase(settings.dataFile);
  const log: Log = settings.log ? writeLine : () => undefined;
  const app = createApp({ settings, database, authenticate, now: Date.now, log, fetch });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    // The port may be taken or not ours; only listening tells.
    database.close();
    const place = `${settings.host}:${String(settings.port)}`;
    throw new StartupError(`Cannot listen at ${place}. Set SERVER_PORT to a free port.`, { cause });
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}`,
    close: async () => {
      server.close();
      await once(server, 'close');
      database.close();
    },
  };
}

function writeLine(entry: object): void {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
}
