import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between an SDK and the emulator that can lose what the emulator says, and break. */
export class FlakyWire {
  /** For the SDK's option `proxyServer`. */
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #silent = false;

  private constructor(server: Server, targetPort: number) {
    this.#server = server;
    this.url = `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    server.on('connection', (near) => {
      const far = connect(targetPort, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          this.#sockets.delete(socket);
        });
      }
      near.on('data', (bytes) => far.write(bytes));
      far.on('data', (bytes) => {
        if (!this.#silent) near.write(bytes);
      });
    });
  }

  /** Lays a wire to the emulator at this port. */
  static async to(port: number): Promise<FlakyWire> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FlakyWire(server, port);
  }

  /** Loses from now on what the emulator says. */
  mute(): void {
    this.#silent = true;
  }

  /** Breaks the connections that there are. New ones work. */
  breakOff(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#silent = false;
  }

  async end(): Promise<void> {
    this.breakOff();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
