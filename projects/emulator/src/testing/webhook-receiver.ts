import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireBody } from '../wire/frame.ts';

/** An event as it arrived. */
export interface ReceivedEvent {
  readonly command: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: WireBody;
}

/** What to answer: a status and a text, or a body of a good answer. */
export type Reply = WireBody | { readonly status: number; readonly text: string };

/** The app's own server, as far as it listens to webhooks: real HTTP on a loopback port. */
export class WebhookReceiver {
  /** Where it listens; it has a query of its own, as users' addresses may have. */
  readonly url: string;
  readonly #server: Server;
  readonly #events: ReceivedEvent[] = [];
  #waiting: (() => void)[] = [];
  /** Answers each event. Says yes to everything unless told otherwise. */
  reply: (event: ReceivedEvent) => Reply | Promise<Reply> = () => ({ ErrorCode: 0 });

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook?app=1`;
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void this.#take(request.url ?? '', Buffer.concat(chunks).toString()).then((reply) => {
          const { status = 200, text = JSON.stringify({ ActionStatus: 'OK', ...reply }) } =
            reply as { status?: number; text?: string };
          response.writeHead(status).end(text);
        });
      });
    });
  }

  static async open(): Promise<WebhookReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new WebhookReceiver(server);
  }

  /** All that arrived, or all of one kind. */
  events(command?: string): ReceivedEvent[] {
    return this.#events.filter((event) => command === undefined || event.command === command);
  }

  /** Waits until so many events of a kind have arrived. */
  async until(command: string, count = 1): Promise<ReceivedEvent[]> {
    while (this.events(command).length < count) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.events(command);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(address: string, text: string): Promise<Reply> {
    const { searchParams } = new URL(address, 'http://receiver');
    const query = Object.fromEntries(searchParams);
    const event = {
      command: query['CallbackCommand'] ?? '',
      query,
      body: JSON.parse(text) as WireBody,
    };
    this.#events.push(event);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
    return this.reply(event);
  }
}
