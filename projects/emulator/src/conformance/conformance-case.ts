import type { Credential, Emulator, EmulatorOptions } from '../index.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

/** Somebody nobody has heard of, who has not signed in yet. */
export interface Guest {
  readonly user: SdkUser;
  /** Signs a credential for him that is good for an hour, from so many seconds ago. Defaults to now. */
  readonly sign: (secondsAgo?: number) => Credential;
}

/** Where a case plays: people who are signed in with the official SDK, and the service behind them. */
export interface Scene {
  /** Ana, who acts in most cases. */
  readonly ana: SdkUser;
  /** Ben, to whom it happens. */
  readonly ben: SdkUser;
  /** Cleo, the third one. */
  readonly cleo: SdkUser;
  /** A name that nobody had before, for a group or a user; letters and digits. */
  readonly newName: (prefix: string) => string;
  /** Brings in somebody under a new name. He is sent home with the others, or by the case. */
  readonly arrive: (prefix: string) => Guest;
  /** The emulator behind it. Not there on the live service: only cases that need it may ask for it. */
  readonly emulator: () => Emulator;
}

/** One promise about one method of the SDK. */
export interface ConformanceCase {
  /** The method of the SDK. */
  readonly method: string;
  /** Whether the method is granted, or refused with a code. */
  readonly kind: 'success' | 'refusal';
  /** What is seen, as a sentence. */
  readonly title: string;
  /** Who refuses: the service, or the SDK before it asks. Defaults to the service. */
  readonly by?: 'service' | 'sdk';
  /** Whether it can only be played on the emulator, such as one that turns the clock. */
  readonly needsEmulator?: boolean;
  /**
   * Plays it. Each case makes what it needs, leaves nothing that the others trip over, and never
   * counts on what an earlier case left: the service may have been started again in between.
   */
  readonly play: (scene: Scene) => Promise<void>;
}

/** The cases of an area. */
export interface ConformanceArea {
  readonly name: string;
  /** How the emulator is started for this area. One with options is left out on the live service. */
  readonly emulatorOptions?: EmulatorOptions;
  readonly cases: readonly ConformanceCase[];
}
