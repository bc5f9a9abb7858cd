import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmulatorOptions } from '../../index.ts';
import { inspectEmulator } from '../inspect-emulator.ts';
import { play } from '../play.ts';
import { buildStage, type EmulatorStage } from '../stage.ts';

play({
  name: 'with the emulator started again in the middle',
  onEmulator: true,
  build: buildStageOnFile,
  interlude: ({ party }) => party.restartProgram(),
  inspect: inspectEmulator,
});

/** A stage whose emulator keeps everything in a file of its own. */
async function buildStageOnFile(options: EmulatorOptions): Promise<EmulatorStage> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const stage = await buildStage({ ...options, data: join(folder, 'data.db') });
  return {
    ...stage,
    close: async () => {
      await stage.close();
      rmSync(folder, { recursive: true });
    },
  };
}
