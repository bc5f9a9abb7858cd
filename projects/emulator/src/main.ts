#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startEmulator } from './index.ts';
import { toWorldName } from './seeds/worlds.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['EMULATOR_PORT'] ?? '9801' },
    seed: { type: 'string', default: 'small' },
  },
});

const emulator = await startEmulator({
  port: Number(values.port),
  world: toWorldName(values.seed),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void emulator.stop();
  });
}

const people = emulator.people().map(({ userID }) => userID);
console.log(`Chat emulator   ${emulator.url}  (proxyServer of the SDK)`);
console.log(`SDKAppID        ${String(emulator.sdkAppId)}`);
console.log(`Control API     ${emulator.httpUrl}/emulator/state`);
console.log(`People          ${people.join(', ') || 'none'}`);
