import { setTimeout as pause } from 'node:timers/promises';
import {
  startEmulator,
  type Emulator,
  type EmulatorOptions,
  type EmulatorState,
} from '../index.ts';
import { SdkUser } from './sdk-user.ts';

/** An emulator and those who use the official SDK with it, for one test. */
export class SdkParty {
  readonly #options: EmulatorOptions;
  readonly #users: SdkUser[] = [];
  #emulator: Emulator;

  private constructor(options: EmulatorOptions, emulator: Emulator) {
    this.#options = options;
    this.#emulator = emulator;
  }

  /** The emulator that runs just now; another one after the program was started again. */
  get emulator(): Emulator {
    return this.#emulator;
  }

  /** Starts an emulator, with the people of the small world unless told otherwise. */
  static async gather(options: EmulatorOptions = {}): Promise<SdkParty> {
    return new SdkParty(options, await startEmulator(options));
  }

  /** Somebody who has not signed in yet. Connects straight to the emulator unless told otherwise. */
  arrive(
    userID: string,
    { url = this.emulator.url, sdkAppId = this.emulator.sdkAppId } = {},
  ): SdkUser {
    const user = new SdkUser(userID, { sdkAppId, url });
    this.#users.push(user);
    return user;
  }

  /** Somebody who has signed in. */
  async join(userID: string, settings: { url?: string } = {}): Promise<SdkUser> {
    const user = this.arrive(userID, settings);
    await user.login(this.emulator.credential(userID));
    return user;
  }

  /** Several people, each of whom has signed in. */
  async joinAll<const Names extends readonly string[]>(
    ...userIDs: Names
  ): Promise<{ [Index in keyof Names]: SdkUser }> {
    const users = await Promise.all(userIDs.map((userID) => this.join(userID)));
    return users as { [Index in keyof Names]: SdkUser };
  }

  /** What went wrong in the SDK of anybody without any call being to blame. */
  get crashes(): Error[] {
    return this.#users.flatMap((user) => user.crashes);
  }

  /**
   * Ends the emulator and starts another one on the same port and, if there is one, the same data file,
   * as when the program is started again. Whoever was signed in is so again afterwards.
   */
  async restartProgram(): Promise<void> {
    const { port } = this.#emulator;
    const present = this.#signedIn();
    const users = this.#users.filter(({ userID }) => present.has(userID));
    for (const user of users) user.forgetEvents();
    await this.#emulator.stop();
    await Promise.all(
      users.map((user) =>
        user.until('the connection is gone', () => user.events('netStateChange').length > 0),
      ),
    );
    this.#emulator = await startEmulator({ ...this.#options, port });
    await Promise.all(users.map((user) => user.reconnect()));
    const isBack = (userID: string) => this.#signedIn().has(userID);
    while (![...present].every(isBack)) await pause(20);
  }

  #signedIn(): Set<string> {
    const { connections } = this.#emulator.state();
    return new Set(connections.flatMap(({ userID }) => userID ?? []));
  }

  /** The conversation of two as the emulator knows it. */
  conversationOf(one: string, other: string): EmulatorState['conversations'][number] {
    const pair = [one, other].sort().join();
    const found = this.emulator
      .state()
      .conversations.find(({ between }) => between.join() === pair);
    if (!found) throw new Error(`${one} and ${other} never wrote`);
    return found;
  }

  /** Sends everybody home and ends the emulator. */
  async end(): Promise<void> {
    await Promise.all(this.#users.map((user) => user.leave()));
    await this.emulator.stop();
  }
}
