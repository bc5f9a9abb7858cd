import type { Emulator, EmulatorOptions } from '../index.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';
import type { Scene } from './conformance-case.ts';

/** The people of every scene. */
const cast = ['ana', 'ben', 'cleo'] as const;

/** A service with three people on it, on which the cases of an area are played one after the other. */
export interface Stage {
  readonly scene: Scene;
  /** What went wrong in an SDK without any case being to blame. */
  readonly crashes: () => readonly Error[];
  readonly close: () => Promise<void>;
}

/** An emulator and what its users can ask of it. */
export interface EmulatorStage extends Stage {
  readonly party: SdkParty;
}

/** Starts an emulator on which nothing happened yet, and signs the three in. */
export async function buildStage(options: EmulatorOptions = {}): Promise<EmulatorStage> {
  const party = await SdkParty.gather({ world: 'empty', ...options });
  party.emulator.seed({ people: cast.map((userID) => ({ userID, nick: nickOf(userID) })) });
  const [ana, ben, cleo] = await party.joinAll(...cast);
  return {
    party,
    scene: makeScene([ana, ben, cleo], () => party.emulator),
    crashes: () => [ana, ben, cleo].flatMap((user) => user.crashes),
    close: () => party.end(),
  };
}

/** Puts people on a scene. Without an emulator behind it, the cases that need one are left out. */
export function makeScene(
  [ana, ben, cleo]: readonly [SdkUser, SdkUser, SdkUser],
  emulator: () => Emulator,
): Scene {
  let count = 0;
  return {
    ana,
    ben,
    cleo,
    emulator,
    newName: (prefix) => {
      count += 1;
      return `${prefix}${ana.userID}${String(count)}`;
    },
  };
}

function nickOf(userID: string): string {
  return userID.slice(0, 1).toUpperCase() + userID.slice(1);
}
