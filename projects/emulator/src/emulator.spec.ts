import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import {
  ControlError,
  startEmulator,
  type Emulator,
  type FaultOrder,
  type WorldName,
} from './index.ts';

describe('a running emulator', { timeout: 60_000 }, () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator({ world: 'long' });
  });
  after(() => emulator.stop());

  const health = () => fetch(`${emulator.httpUrl}/emulator/health`);
  async function openSocket(path = '/binfo'): Promise<WebSocket> {
    const socket = new WebSocket(`${emulator.url}${path}`);
    await once(socket, 'open');
    return socket;
  }

  it('answers HTTP and WebSocket on the port that it names', async () => {
    assert.equal(emulator.url, `ws://127.0.0.1:${String(emulator.port)}`);
    assert.equal((await health()).status, 200);
    const socket = await openSocket();
    socket.send(Buffer.from('{"head":{"servcmd":"heartbeat.alive","seq":1},"body":{}}'));
    const [data, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
    assert.equal(isBinary, true);
    assert.partialDeepStrictEqual(JSON.parse(data.toString()), {
      head: { servcmd: 'heartbeat.alive', seq: 1 },
      body: { ErrorCode: 0 },
    });
    socket.terminate();
  });

  it('opens sockets at one path only', async () => {
    await assert.rejects(openSocket('/elsewhere'), /404/);
  });

  it('closes a socket that sends too long a frame or nonsense, and stays up', async () => {
    for (const [frame, code] of [
      [Buffer.alloc((1 << 20) + 1), 1009],
      [Buffer.from('nonsense'), 1003],
      [Buffer.from(JSON.stringify({ head: '👋🏽'.repeat(5000) })), 1003],
    ] as const) {
      const socket = await openSocket();
      socket.send(frame);
      const [closeCode] = (await once(socket, 'close')) as [number];
      assert.equal(closeCode, code);
    }
    assert.equal(emulator.state().counters.malformed, 3);
    assert.equal((await health()).status, 200);
  });

  it('refuses connections while it is down, and forgets nothing', async () => {
    const socket = await openSocket();
    const closed = once(socket, 'close');
    await emulator.goDown();
    await closed;
    await assert.rejects(health());
    await emulator.comeUp();
    assert.equal((await health()).status, 200);
    assert.equal(emulator.state().conversations[0]?.messages, 500);
  });

  it('does not start on a port that is taken', async () => {
    await assert.rejects(startEmulator({ port: emulator.port }), { code: 'EADDRINUSE' });
  });

  it('leaves nothing behind when it cannot start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    const options = { data: join(folder, 'chat.db'), port: 0 };
    const wrong = [
      { webhooks: { url: 'nonsense' } },
      { world: 'atlantis' as WorldName },
      { faults: [{ fault: 'gremlins' } as unknown as FaultOrder] },
    ];
    for (const part of wrong) {
      await assert.rejects(startEmulator({ ...options, ...part }), ControlError);
    }
    await (await startEmulator(options)).stop();
    rmSync(folder, { recursive: true });
  });

  it('runs as a program that says where it is, and ends cleanly when asked to', async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const program = spawn(process.execPath, [main, '--port', '0'], { stdio: 'pipe' });
    const lines = createInterface(program.stdout);
    const said: string[] = [];
    for await (const line of lines) {
      said.push(line);
      if (line.startsWith('People')) program.kill('SIGTERM');
    }
    const [code] =
      program.exitCode === null ? ((await once(program, 'exit')) as [number]) : [program.exitCode];
    assert.equal(code, 0);
    assert.match(said.join('\n'), /ws:\/\/127\.0\.0\.1:\d+.*1400000001.*alice, bob/s);
  });
});
