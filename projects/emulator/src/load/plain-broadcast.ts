import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * What the emulator is measured against: a server that hands every frame on to everybody who is
 * connected, and does nothing else. Says where it is.
 */
export async function startPlainBroadcast(): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.on('message', (frame: Buffer) => {
      for (const client of server.clients) client.send(frame);
    });
  });
  return `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
