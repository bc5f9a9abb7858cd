import { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../../user-sig/src/index.ts';
import type { Credential, KickCause, PersonSummary } from './admin/control-desk.ts';
import type { EmulatorState } from './admin/emulator-state.ts';
import type { SettingsSummary } from './admin/settings-schema.ts';
import { secondsOf, systemClock, type Clock } from './clock.ts';
import { Doors } from './doors.ts';
import type { Conditions } from './faults/conditions.ts';
import type { FaultOrder } from './faults/fault.ts';
import type { ListedFault } from './faults/fault-plan.ts';
import { createIds } from './ids.ts';
import type { LogEntry, LogSettings } from './log/live-log.ts';
import { createMemory, type Memory, type Snapshot } from './memory/memory.ts';
import { openSqliteMemory } from './memory/sqlite-memory.ts';
import type { Plugins } from './plugins.ts';
import type { Policy } from './policy.ts';
import type { SeedData } from './seeds/seed-data.ts';
import type { WorldName } from './seeds/worlds.ts';
import type { SettingsChange } from './operations/settings/change-settings.ts';
import { createServer } from './server.ts';
import { createStore } from './store/store.ts';
import { readWebhookSettings, type WebhookOptions } from './webhooks/webhook-settings.ts';

/** How to start an emulator. Everything may be left out. */
export interface EmulatorOptions {
  /** Where it listens. Defaults to 0: any port that is free. */
  readonly port?: number | undefined;
  /** The addresses it listens on. Defaults to this machine alone, `127.0.0.1` and `::1`. */
  readonly hosts?: readonly string[] | undefined;
  /** The world at the start and after a reset. Defaults to `small`. */
  readonly world?: WorldName | undefined;
  /**
   * The file that keeps everything. It is made if it is not there; what is in it goes on, and `world`
   * counts for an empty one only. Defaults to none: everything ends with the emulator.
   */
  readonly data?: string | undefined;
  /** What an emulator exported, to begin with. It replaces what `data` holds. */
  readonly snapshot?: Snapshot | undefined;
  /** Rules that differ from those of a plain account. */
  readonly policy?: Partial<Policy> | undefined;
  /** Translation and speech recognition; without them they are refused. */
  readonly plugins?: Plugins | undefined;
  /** Where the app's own server listens. Nobody is asked or told without it. */
  readonly webhooks?: WebhookOptions | undefined;
  /** What every connection is like: `compress`, `delayMs`. Defaults to quick and uncompressed. */
  readonly conditions?: Conditions | undefined;
  /** What goes wrong from the start. */
  readonly faults?: readonly FaultOrder[] | undefined;
  /** Equal seeds have equal things go wrong. Defaults to 1. */
  readonly faultSeed?: number | undefined;
  /** How the log is kept. Defaults to not printing it. */
  readonly log?: LogSettings | undefined;
  /** Tells the time. Defaults to the time of this machine. */
  readonly clock?: Clock | undefined;
  /** Equal seeds give equal ids. Defaults to 1. */
  readonly idSeed?: number | undefined;
}

/** A running emulator. */
export interface Emulator {
  readonly sdkAppId: number;
  readonly port: number;
  /** For the SDK's option `proxyServer`. */
  readonly url: string;
  /** Where the control API is, under `/emulator`. */
  readonly httpUrl: string;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** Breaks all connections and refuses new ones. Nothing is forgotten. */
  goDown(): Promise<void>;
  /** Listens again, on the same port. */
  comeUp(): Promise<void>;
  /** Goes down and comes up again. */
  restart(): Promise<void>;
  /** Replaces everything by a world, or adds people and conversations to what is there. */
  seed(seed: WorldName | SeedData): void;
  /** Forgets everything, closes all connections, and starts a world. Defaults to the first one. */
  reset(world?: WorldName): void;
  /** Signs a credential for a user. The lifetime defaults to seven days. */
  credential(userID: string, lifetimeSeconds?: number): Credential;
  /** Breaks the connections of a user, or all of them, without a word. Says how many. */
  dropConnections(userID?: string): number;
  /** Signs a user out on all devices. Says on how many. */
  kick(userID: string, cause: KickCause): number;
  /** Expires every UserSig that a user signed in with so far. Says how many devices were told. */
  expireCredentials(userID: string): number;
  /** Lets the app's own server know what happens from now on; nobody if nothing is given. */
  setWebhooks(options?: WebhookOptions): void;
  /** What the app has bought, and how its SDKs are set. */
  settings(): SettingsSummary;
  /** Changes what is named, and tells every SDK at once. Throws `ControlError`. */
  changeSettings(change: SettingsChange): void;
  /** Has things go wrong: `add`, `list`, `remove`, `clear`. */
  readonly faults: Faults;
  /** The time of the chat: `set`, `advance`, `freeze`, `resume`. */
  readonly clock: EmulatorClock;
  /** What went on after an entry of this number; at most the last thousand entries. */
  log(since?: number): readonly LogEntry[];
  people(): PersonSummary[];
  state(): EmulatorState;
  /** Everything that it remembers, for the option `snapshot` of another one. */
  export(): Snapshot;
}

/** What goes wrong because it was ordered. */
export interface Faults {
  /** Orders faults; nothing is ordered if one of them is wrong. Says their ids. Throws `ControlError`. */
  add(...orders: readonly FaultOrder[]): string[];
  list(): ListedFault[];
  /** Takes an order back. Says whether there was one. */
  remove(id: string): boolean;
  clear(): void;
}

/** The time of the chat. UserSigs, recalls, mutes and addresses of files go by it. */
export interface EmulatorClock {
  /** The time in seconds. */
  now(): number;
  /** Puts it to a time in seconds. It goes on from there, unless it is held still. */
  set(seconds: number): void;
  /** Moves it by so many seconds; back, if they are negative. */
  advance(seconds: number): void;
  freeze(): void;
  resume(): void;
}

/**
 * Starts a chat service on this machine. Rejects if the port is taken, and with `DataFileError` if the
 * data cannot be read.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const memory = options.data === undefined ? createMemory() : openSqliteMemory(options.data);
  try {
    return await openEmulator(options, memory);
  } catch (error) {
    memory.close();
    throw error;
  }
}

async function openEmulator(options: EmulatorOptions, memory: Memory): Promise<Emulator> {
  if (options.snapshot) memory.import(options.snapshot);
  const server = createServer({
    app: { sdkAppId: EMULATOR_SDK_APP_ID, secretKey: EMULATOR_SECRET_KEY },
    memory,
    store: createStore(memory),
    clock: options.clock ?? systemClock,
    ids: createIds(options.idSeed),
    world: options.world ?? 'small',
    policy: options.policy,
    plugins: options.plugins,
    webhooks: options.webhooks && readWebhookSettings(options.webhooks),
    conditions: options.conditions,
    faultSeed: options.faultSeed,
    log: options.log,
    onInternalError: (error) => {
      console.error('The emulator failed:', error);
    },
  });
  const hosts = options.hosts ?? ['127.0.0.1', '::1'];
  const doors = new Doors(server);
  const port = await doors.open(hosts, options.port ?? 0);
  const { control } = server;
  try {
    if (options.faults) server.faults.add(options.faults);
  } catch (error) {
    server.callOff();
    await doors.close();
    throw error;
  }

  return {
    sdkAppId: control.sdkAppId,
    port,
    url: `ws://127.0.0.1:${String(port)}`,
    httpUrl: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      server.callOff();
      await doors.close();
      memory.close();
    },
    goDown: () => doors.close(),
    comeUp: async () => {
      await doors.open(hosts, port);
    },
    restart: async () => {
      await doors.close();
      await doors.open(hosts, port);
    },
    seed: (seed) => {
      if (typeof seed === 'string') control.reset(seed);
      else control.add(seed);
    },
    reset: (world) => {
      control.reset(world);
    },
    credential: (userID, lifetimeSeconds) => control.credential(userID, lifetimeSeconds),
    dropConnections: (userID) => control.dropConnections(userID),
    kick: (userID, cause) => control.kick(userID, cause),
    expireCredentials: (userID) => control.expireCredentials(userID),
    setWebhooks: (options) => {
      control.setWebhooks(options);
    },
    settings: () => control.settings(),
    changeSettings: (change) => {
      control.changeSettings(change);
    },
    faults: {
      add: (...orders) => server.faults.add(orders),
      list: () => server.faults.list(),
      remove: (id) => server.faults.remove(id),
      clear: () => {
        server.faults.clear();
      },
    },
    clock: {
      now: () => secondsOf(server.clock),
      set: (seconds) => {
        server.clock.set(seconds);
      },
      advance: (seconds) => {
        server.clock.advance(seconds);
      },
      freeze: () => {
        server.clock.freeze();
      },
      resume: () => {
        server.clock.resume();
      },
    },
    log: (since) => server.log.since(since),
    people: () => control.people(),
    state: () => control.state(),
    export: () => memory.export(),
  };
}
