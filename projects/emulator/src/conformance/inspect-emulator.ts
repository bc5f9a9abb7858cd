import assert from 'node:assert/strict';
import type { EmulatorStage } from './stage.ts';

/** The SDK asked for nothing that the emulator does not know, and nothing in it broke. */
export function inspectEmulator({ party }: EmulatorStage): void {
  const { counters } = party.emulator.state();
  assert.deepEqual({ ...counters.unknownCommands }, {});
  assert.equal(counters.malformed, 0);
  assert.equal(counters.internalErrors, 0);
}
