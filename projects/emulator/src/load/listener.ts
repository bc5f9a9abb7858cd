import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Somebody in the room who reads everything, as cheaply as can be. */
export class Listener {
  readonly socket: WebSocket;
  bytes = 0;
  /** Is given every frame that arrives. */
  onFrame: ((frame: Buffer) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (frame: Buffer) => {
      this.bytes += frame.length;
      this.onFrame?.(frame);
    });
  }

  static async connect(url: string): Promise<Listener> {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await once(socket, 'open');
    return new Listener(socket);
  }

  /** Sends a request and gives back the body of its answer. */
  async ask(head: object, servcmd: string, seq: number, body: object): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const other = this.onFrame;
    this.onFrame = (frame) => {
      const answer = JSON.parse(frame.toString()) as { head: { seq: number; servcmd: string } };
      if (answer.head.seq === seq && answer.head.servcmd === servcmd) resolve(answer);
      else other?.(frame);
    };
    this.socket.send(Buffer.from(JSON.stringify({ head: { ...head, servcmd, seq }, body })));
    const answer = (await promise) as { body: unknown };
    this.onFrame = other;
    return answer.body;
  }
}
