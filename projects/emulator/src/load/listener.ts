import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Answer {
  readonly head: { readonly seq: number };
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody who is connected and reads everything, as cheaply as can be. */
export class Listener {
  readonly #socket: WebSocket;
  readonly #open = new Map<number, (answer: Answer['body']) => void>();
  #seq = 0;
  /** How many bytes arrived. */
  bytes = 0;
  /** Is given every frame that arrives. */
  onFrame: ((frame: Buffer) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (frame: Buffer) => {
      this.bytes += frame.length;
      this.onFrame?.(frame);
      // Thousands listen and hardly anybody asks: only who asked reads what arrives.
      if (this.#open.size > 0) this.#read(frame);
    });
  }

  static async connect(url: string): Promise<Listener> {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await once(socket, 'open');
    return new Listener(socket);
  }

  /** Sends a frame that nobody answers. */
  send(frame: Buffer): void {
    this.#socket.send(frame);
  }

  /** Sends a request and gives back the body of its answer. */
  ask(head: object, servcmd: string, body: object): Promise<Answer['body']> {
    this.#seq += 1;
    const { promise, resolve } = Promise.withResolvers<Answer['body']>();
    this.#open.set(this.#seq, resolve);
    const request = { head: { ...head, servcmd, seq: this.#seq }, body };
    this.#socket.send(Buffer.from(JSON.stringify(request)));
    return promise;
  }

  /** Leaves without a word. */
  leave(): void {
    this.#socket.terminate();
  }

  #read(frame: Buffer): void {
    const { head, body } = JSON.parse(frame.toString()) as Answer;
    // A push may have the number of a request: it has events, and no answer has.
    if ('EventArray' in body) return;
    this.#open.get(head.seq)?.(body);
    this.#open.delete(head.seq);
  }
}
