import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const nodeModules = createRequire(import.meta.url);

/** The official SDK and its upload plug-in, unmodified. */
const scripts = ['@tencentcloud/chat', 'tim-upload-plugin'];

/** A site of an origin of its own with one blank page that loads the scripts. */
export interface UploadsSite {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the page. It comes over the network and not from Playwright's hand, because Chromium lets no
 * page connect to this machine whose own address it does not know.
 */
export async function serveUploadsSite(): Promise<UploadsSite> {
  const tags = scripts.map((name) => `<script src="/${name}"></script>`).join('');
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (scripts.includes(name)) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(nodeModules.resolve(name)).pipe(response);
    } else {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Uploads</title>${tags}`);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
