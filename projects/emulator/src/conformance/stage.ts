import { signUserSig } from '../../../user-sig/src/index.ts';
import {
  EMULATOR_SDK_APP_ID,
  EMULATOR_SECRET_KEY,
  type Credential,
  type Emulator,
  type EmulatorOptions,
} from '../index.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';
import type { Guest, Scene } from './conformance-case.ts';

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
  const users = await party.joinAll(...cast);
  return {
    party,
    scene: makeScene(users, {
      emulator: () => party.emulator,
      bringIn: (userID) => party.arrive(userID),
      sign: (userID, secondsAgo) =>
        signCredential(emulatorAccount, userID, party.emulator.clock.now() - secondsAgo),
    }),
    crashes: () => party.crashes,
    close: () => party.end(),
  };
}

const emulatorAccount = { sdkAppId: EMULATOR_SDK_APP_ID, secretKey: EMULATOR_SECRET_KEY };

/** What a scene needs beside its people. */
interface Surroundings {
  readonly emulator: () => Emulator;
  /** Brings in somebody who has not signed in. */
  readonly bringIn: (userID: string) => SdkUser;
  readonly sign: (userID: string, secondsAgo: number) => Credential;
}

/** Puts people on a scene. Without an emulator behind it, the cases that need one are left out. */
export function makeScene(
  [ana, ben, cleo]: readonly [SdkUser, SdkUser, SdkUser],
  { emulator, bringIn, sign }: Surroundings,
): Scene {
  let count = 0;
  const newName = (prefix: string) => {
    count += 1;
    return `${prefix}${ana.userID}${String(count)}`;
  };
  const arrive = (prefix: string): Guest => {
    const user = bringIn(newName(prefix));
    return { user, sign: (secondsAgo = 0) => sign(user.userID, secondsAgo) };
  };
  return { ana, ben, cleo, newName, arrive, emulator };
}

/** The account for which credentials are signed. */
export interface Account {
  readonly sdkAppId: number;
  readonly secretKey: string;
}

/** How long a credential is good. */
const AN_HOUR = 3600;

/** Signs a credential for a user of an account. */
export function signCredential(account: Account, userID: string, issuedAt: number): Credential {
  const lifetimeSeconds = AN_HOUR;
  const userSig = signUserSig({ ...account, userId: userID, lifetimeSeconds, issuedAt });
  return { SDKAppID: account.sdkAppId, userID, userSig, expireAt: issuedAt + lifetimeSeconds };
}

function nickOf(userID: string): string {
  return userID.slice(0, 1).toUpperCase() + userID.slice(1);
}
