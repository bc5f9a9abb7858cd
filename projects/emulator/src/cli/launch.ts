import { readFileSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator.ts';
import { readFaultFile } from '../faults/read-faults.ts';
import { isWorldName } from '../seeds/worlds.ts';
import type { SeedData } from '../seeds/seed-data.ts';
import { CommandLineError, type Settings } from './command-line.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

/** An emulator that was started from the command line. */
export interface Launched {
  readonly emulator: Emulator;
  /** Ends it, and writes the export that was asked for. */
  readonly end: () => Promise<void>;
}

/** Starts an emulator as the command line says. Rejects with an error that says what to do. */
export async function launch(settings: Settings): Promise<Launched> {
  const { exportOnExit } = settings;
  const seed = readSeed(settings.seed);
  const emulator = await startEmulator({ ...toOptions(settings), world: seed.world });
  try {
    // A seed from a file is planted once: what is in a data file already has it.
    if (seed.data && emulator.people().length === 0) emulator.seed(seed.data);
  } catch (error) {
    await emulator.stop();
    throw error;
  }
  return {
    emulator,
    end: async () => {
      try {
        if (exportOnExit !== undefined) writeSnapshotFile(exportOnExit, emulator.export());
      } finally {
        await emulator.stop();
      }
    },
  };
}

function toOptions(settings: Settings): EmulatorOptions {
  return {
    port: settings.port,
    data: settings.data,
    snapshot: settings.import === undefined ? undefined : readSnapshotFile(settings.import),
    faults:
      settings.faults === undefined
        ? undefined
        : readFaultFile(settings.faults, [...commands.keys()]),
    log: { level: settings.log, format: settings.logFormat },
  };
}

function readSeed(seed = 'small'): Pick<EmulatorOptions, 'world'> & { readonly data?: SeedData } {
  if (isWorldName(seed)) return { world: seed };
  try {
    return { world: 'empty', data: JSON.parse(readFileSync(seed, 'utf8')) as SeedData };
  } catch (error) {
    // Whether there is such a file and it is JSON can only be learnt by trying.
    throw new CommandLineError(
      `--seed must be a world or a JSON file; "${seed}" is neither (${String(error)}).`,
    );
  }
}
