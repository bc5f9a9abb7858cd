import { signUserSig } from '../../../user-sig/src/index.ts';
import { secondsOf, type Clock } from '../clock.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Ids } from '../ids.ts';
import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';
import { kickOut } from '../operations/accounts/kick-out.ts';
import { changeSettings, type SettingsChange } from '../operations/settings/change-settings.ts';
import type { KickName } from '../push/events.ts';
import type { RateMeter } from '../operations/rate-meter.ts';
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
import type { WebhookDesk, WebhookTraffic } from '../webhooks/webhook-desk.ts';
import { readWebhookSettings, type WebhookOptions } from '../webhooks/webhook-settings.ts';
import { ControlError } from './control-error.ts';
import { describeState, type EmulatorState } from './emulator-state.ts';
import { check } from './read-request.ts';
import { settingsSchema, type SettingsSummary } from './settings-schema.ts';

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
  readonly memory: Memory;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly switchboard: Switchboard;
  readonly push: Pusher;
  readonly rates: RateMeter;
  readonly router: Router;
  readonly webhooks: WebhookDesk;
  readonly plan: FaultPlan;
  readonly world: WorldName;
  /** Puts right what is not part of the world, before it begins anew. */
  readonly beforeReset: () => void;
}

/** The row by which a memory shows that a world was started in it. */
const BEGUN = 'world';

/** Seven days, as the service recommends at least one. */
const CREDENTIAL_SECONDS = 7 * 86_400;

/** Does from outside what a test needs: fill, empty, look, and make things go wrong. */
export class ControlDesk {
  readonly #options: ControlDeskOptions;
  readonly #begun: Table<true>;

  constructor(options: ControlDeskOptions) {
    this.#options = options;
    this.#begun = new Table(options.memory.drawer('begun'));
  }

  get sdkAppId(): number {
    return this.#options.app.sdkAppId;
  }

  /** Starts the first world, unless the memory holds what an earlier emulator left. */
  begin(): void {
    if (this.#begun.get(BEGUN) === undefined) this.reset();
  }

  /** Forgets everything, closes every connection and starts a world. Defaults to the first one. */
  reset(world: WorldName = this.#options.world): void {
    this.#options.beforeReset();
    this.#begin(world);
  }

  /** Closes every connection, as a program that is started again; one that forgets starts the world. */
  restart(forgets: boolean): void {
    if (forgets) this.#begin(this.#options.world);
    else this.dropConnections();
  }

  #begin(world: WorldName): void {
    const { store, ids, switchboard, push, rates, router, webhooks } = this.#options;
    const data = createWorld(world);
    for (const connection of switchboard.all()) {
      switchboard.signOut(connection);
      connection.socket.terminate();
    }
    clearStore(store);
    ids.restart();
    router.reset();
    webhooks.reset();
    push.clear();
    rates.clear();
    this.#begun.set(BEGUN, true);
    this.#plant(data);
  }

  /** Adds people and conversations to what is there. Nobody is told; who is signed in sees it later. */
  add(data: SeedData): void {
    this.#plant(data);
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

  /** Lets the app's own server know what happens from now on; nobody if nothing is given. */
  setWebhooks(options?: WebhookOptions): WebhookTraffic {
    const { webhooks } = this.#options;
    webhooks.configure(options && readWebhookSettings(options));
    return webhooks.traffic;
  }

  /** What the app has bought, and how its SDKs are set. */
  settings(): SettingsSummary {
    const { settings } = this.#options.store;
    return { features: settings.features, cloudSettings: settings.cloudSettings };
  }

  /** Changes what is named, and tells every SDK at once. */
  changeSettings(change: SettingsChange): SettingsSummary {
    const { memory, store, push } = this.#options;
    changeSettings(store, check(settingsSchema, change), push);
    memory.commit();
    return this.settings();
  }

  /** Signs a user out on all devices. Says on how many. */
  kick(userID: string, cause: KickCause): number {
    this.#requireUser(userID);
    if (cause === 'userSigExpired') return this.expireCredentials(userID);
    return kickOut(this.#options.store, userID, cause, this.#surroundings);
  }

  /**
   * Expires every UserSig with which this user signed in so far, and lets his devices notice at once.
   * He needs another UserSig to come back. Says how many devices there were.
   */
  expireCredentials(userID: string): number {
    this.#requireUser(userID);
    const { memory, store, switchboard, push } = this.#options;
    store.credentials.expireUsed(userID);
    memory.commit();
    // An SDK notices when it is refused something. What it is made to ask for here is the one request
    // whose refusal it does not also throw as an unhandled rejection.
    const devices = switchboard.devicesOf(userID);
    for (const device of devices) {
      push.askToSync(device);
      signOutDevice(device, presence.offline, store, this.#surroundings);
    }
    return devices.length;
  }

  get #surroundings(): Parameters<typeof kickOut>[3] {
    const { push, switchboard, webhooks } = this.#options;
    return { push, switchboard, webhooks: webhooks.from('Web') };
  }

  #plant(data: SeedData): void {
    const { memory, store, ids, clock } = this.#options;
    plantSeed(data, { store, ids, now: secondsOf(clock) });
    memory.commit();
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
