import { signUserSig } from '../../../user-sig/src/index.ts';
import { secondsOf, type Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { kickedOut, type KickName } from '../push/events.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Switchboard } from '../push/switchboard.ts';
import type { Router } from '../router.ts';
import { plantSeed } from '../seeds/plant-seed.ts';
import type { SeedData } from '../seeds/seed-data.ts';
import { createWorld, type WorldName } from '../seeds/worlds.ts';
import { fingerprintOf } from '../session/a2-key.ts';
import { signOutDevice } from '../session/sign-out-device.ts';
import type { Application } from '../session/gatekeeper.ts';
import { faceUrlOf, nickOf } from '../store/people.ts';
import { presence } from '../store/presence-board.ts';
import { clearStore, type Store } from '../store/store.ts';
import { ControlError } from './control-error.ts';
import { describeState, type EmulatorState } from './emulator-state.ts';

/** What a user signs in with; the shape of the answer of `/chat/credential`. */
export interface Credential {
  readonly SDKAppID: number;
  readonly userID: string;
  readonly userSig: string;
  /** The second from which it is good no longer. */
  readonly expireAt: number;
}

/** A user as the control API shows him. */
export interface PersonSummary {
  readonly userID: string;
  readonly nick: string;
  readonly faceUrl: string;
}

/** Why a user is signed out; the SDK says it in the `type` of `KICKED_OUT`. */
export type KickCause = KickName | 'userSigExpired';

/** What the desk has its hands on. */
export interface ControlDeskOptions {
  readonly app: Application;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly switchboard: Switchboard;
  readonly push: Pusher;
  readonly router: Router;
  readonly world: WorldName;
}

/** Seven days, as the service recommends at least one. */
const CREDENTIAL_SECONDS = 7 * 86_400;

/** Does from outside what a test needs: fill, empty, look, and make things go wrong. */
export class ControlDesk {
  readonly #options: ControlDeskOptions;

  constructor(options: ControlDeskOptions) {
    this.#options = options;
  }

  get sdkAppId(): number {
    return this.#options.app.sdkAppId;
  }

  /** Forgets everything, closes every connection and starts a world. Defaults to the first one. */
  reset(world: WorldName = this.#options.world): void {
    const { store, ids, switchboard, push, router, clock } = this.#options;
    const data = createWorld(world);
    for (const connection of switchboard.all()) {
      switchboard.signOut(connection);
      connection.socket.terminate();
    }
    clearStore(store);
    ids.restart();
    router.resetTraffic();
    push.sent = 0;
    plantSeed(data, { store, ids, now: secondsOf(clock) });
  }

  /** Adds people and conversations to what is there. Nobody is told; who is signed in sees it later. */
  add(data: SeedData): void {
    const { store, ids, clock } = this.#options;
    plantSeed(data, { store, ids, now: secondsOf(clock) });
  }

  /** What is going on. */
  state(): EmulatorState {
    return describeState(this.#options);
  }

  people(): PersonSummary[] {
    return this.#options.store.people.all().map((person) => ({
      userID: person.userID,
      nick: nickOf(person),
      faceUrl: faceUrlOf(person),
    }));
  }

  /** Signs a credential. It is never one that was expired. The lifetime defaults to seven days. */
  credential(userID: string, lifetimeSeconds: number = CREDENTIAL_SECONDS): Credential {
    this.#requireUser(userID);
    const { app, store, clock } = this.#options;
    const issuedAt = secondsOf(clock);
    // Two UserSigs of one second are the same but for their lifetime.
    for (let lifetime = lifetimeSeconds; ; lifetime += 1) {
      const userSig = signUserSig({ ...app, userId: userID, lifetimeSeconds: lifetime, issuedAt });
      if (store.credentials.isExpired(fingerprintOf(userSig))) continue;
      return { SDKAppID: app.sdkAppId, userID, userSig, expireAt: issuedAt + lifetime };
    }
  }

  /** Breaks the connections of a user, or all of them, without a word. Says how many. */
  dropConnections(userID?: string): number {
    const { switchboard } = this.#options;
    if (userID !== undefined) this.#requireUser(userID);
    const connections = userID === undefined ? switchboard.all() : switchboard.devicesOf(userID);
    for (const { socket } of connections) socket.terminate();
    return connections.length;
  }

  /** Signs a user out on all devices. Says on how many. */
  kick(userID: string, cause: KickCause): number {
    this.#requireUser(userID);
    if (cause === 'userSigExpired') return this.expireCredentials(userID);
    const { switchboard, push } = this.#options;
    const devices = switchboard.devicesOf(userID);
    for (const device of devices) {
      push.toDevice(device, kickedOut(cause));
      signOutDevice(device, presence.signedOut, this.#options);
    }
    return devices.length;
  }

  /**
   * Expires every UserSig with which this user signed in so far, and lets his devices notice at once.
   * He needs another UserSig to come back. Says how many devices there were.
   */
  expireCredentials(userID: string): number {
    this.#requireUser(userID);
    const { store, switchboard, push } = this.#options;
    store.credentials.expireUsed(userID);
    // An SDK notices when it is refused something. What it is made to ask for here is the one request
    // whose refusal it does not also throw as an unhandled rejection.
    const devices = switchboard.devicesOf(userID);
    for (const device of devices) {
      push.askToSync(device);
      signOutDevice(device, presence.offline, this.#options);
    }
    return devices.length;
  }

  #requireUser(userID: string): void {
    const { people } = this.#options.store;
    if (people.has(userID)) return;
    const known = people.all().map((person) => person.userID);
    throw new ControlError(
      'unknown-user',
      `Nobody is called "${userID}". There are: ${known.join(', ') || 'no people at all'}. ` +
        'Add people with POST /emulator/seed.',
    );
  }
}
