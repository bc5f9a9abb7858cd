import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server as HttpServer,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Server } from './server.ts';

/** Where the SDK opens its socket. */
const SOCKET_PATH = '/binfo';

/** The longest frame that is read. */
const MAX_FRAME_BYTES = 1 << 20;

/** Lets the network in to a chat service, on one port of a few addresses. */
export class Doors {
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
  });
  #listeners: HttpServer[] = [];

  constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on a port of all hosts; with 0 on any that is free. Says which. */
  async open(hosts: readonly string[], port: number): Promise<number> {
    for (;;) {
      try {
        let chosen = port;
        for (const host of hosts) chosen = await this.#listen(host, chosen);
        return chosen;
      } catch (error) {
        await this.close();
        // A port that is free on one address may be taken on the next: then another is drawn.
        if (port !== 0 || codeOf(error) !== 'EADDRINUSE') throw error;
      }
    }
  }

  /** Breaks every connection and stops to listen. */
  async close(): Promise<void> {
    const listeners = this.#listeners;
    this.#listeners = [];
    const closed = listeners.map((listener) => once(listener, 'close'));
    for (const listener of listeners) listener.close();
    for (const socket of this.#sockets.clients) socket.terminate();
    for (const listener of listeners) listener.closeAllConnections();
    await Promise.all(closed);
  }

  async #listen(host: string, port: number): Promise<number> {
    const answer = getRequestListener(this.#server.api.fetch);
    const listener = createHttpServer((request, response) => {
      void answer(request, response);
    });
    listener.on('upgrade', (request, stream, head) => {
      const url = new URL(request.url ?? '', 'http://emulator');
      if (url.pathname !== SOCKET_PATH) {
        stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return;
      }
      if (!this.#server.faults.admits()) {
        stream.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, stream, head, (socket) => {
        this.#welcome(socket, url.searchParams.get('instanceid') ?? '', originOf(request));
      });
    });
    try {
      listener.listen(port, host);
      await once(listener, 'listening');
    } catch (error) {
      // A machine without IPv6 has no ::1; that is no reason not to serve 127.0.0.1.
      if (isMissingAddress(error) && this.#listeners.length > 0) return port;
      throw error;
    }
    this.#listeners.push(listener);
    return (listener.address() as AddressInfo).port;
  }

  #welcome(socket: WebSocket, instanceId: string, origin: string): void {
    const end = this.#server.connect(
      {
        send: (bytes) => {
          socket.send(bytes);
        },
        close: (code, reason) => {
          socket.close(code, toCloseReason(reason));
        },
        terminate: () => {
          socket.terminate();
        },
        get backlog() {
          return socket.bufferedAmount;
        },
      },
      instanceId,
      origin,
    );
    socket.on('message', (data) => {
      end.receive(data as Buffer);
    });
    // Too long a frame, or one against the rules of WebSocket: ws closes the socket by itself.
    socket.on('error', () => {
      end.fail();
    });
    socket.on('close', () => {
      end.closed();
    });
  }
}

// Another machine, a container or a proxy may know this one by a name of its own.
function originOf({ headers, socket }: IncomingMessage): string {
  const named = URL.parse(`http://${headers.host ?? ''}`);
  return named?.origin ?? `http://127.0.0.1:${String(socket.localPort)}`;
}

// RFC 6455 leaves 123 bytes for it.
function toCloseReason(reason: string): string {
  let text = reason.slice(0, 123);
  while (Buffer.byteLength(text) > 123) text = text.slice(0, -1);
  return text;
}

function isMissingAddress(error: unknown): boolean {
  return codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
