import type { Hono } from 'hono';
import { ControlDesk } from './admin/control-desk.ts';
import { createControlApi } from './admin/control-api.ts';
import { SettableClock, type Clock } from './clock.ts';
import { commands } from './commands/index.ts';
import { createFileRoutes } from './files/file-routes.ts';
import { FileUrls } from './files/file-urls.ts';
import type { Conditions } from './faults/conditions.ts';
import { FaultDesk } from './faults/fault-desk.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { fileFaultsOf } from './faults/file-faults.ts';
import { Line } from './faults/line.ts';
import { RequestFaults } from './faults/request-faults.ts';
import { systemScheduler, type Scheduler } from './faults/scheduler.ts';
import type { Ids } from './ids.ts';
import { LiveLog, type LogSettings } from './log/live-log.ts';
import type { Memory } from './memory/memory.ts';
import { RateMeter } from './operations/rate-meter.ts';
import { Turnstile } from './operations/turnstile.ts';
import type { Plugins } from './plugins.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import type { Connection, Socket } from './push/connection.ts';
import { Pusher } from './push/pusher.ts';
import { Switchboard } from './push/switchboard.ts';
import { createRestApi } from './rest/rest-api.ts';
import { RestDesk } from './rest/rest-desk.ts';
import { restCommands } from './rest/index.ts';
import { Router } from './router.ts';
import type { WorldName } from './seeds/worlds.ts';
import { WebhookDesk } from './webhooks/webhook-desk.ts';
import type { WebhookSettings } from './webhooks/webhook-settings.ts';
import { Gatekeeper, type Application } from './session/gatekeeper.ts';
import { signOutDevice } from './session/sign-out-device.ts';
import { presence } from './store/presence-board.ts';
import type { Store } from './store/store.ts';
import { waitOnThisMachine, type Wait } from './wait.ts';

/** What the chat service is made of. Nothing of it is global, and nothing listens. */
export interface ServerOptions {
  readonly app: Application;
  /** What the store was opened from. */
  readonly memory: Memory;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The world that is there at the start and after a reset. */
  readonly world: WorldName;
  readonly policy?: Partial<Policy> | undefined;
  /** What the emulator cannot do by itself. */
  readonly plugins?: Plugins | undefined;
  /** Where the app's own server listens. Nobody is told or asked without it. */
  readonly webhooks?: WebhookSettings | undefined;
  /** What every connection is like. Defaults to quick and uncompressed. */
  readonly conditions?: Conditions | undefined;
  /** Equal seeds have equal things go wrong. Defaults to 1. */
  readonly faultSeed?: number | undefined;
  /** Sends frames later. Defaults to the timers of this machine. */
  readonly scheduler?: Scheduler | undefined;
  /** How the log is kept. Defaults to not printing it. */
  readonly log?: LogSettings | undefined;
  /** Holds up answers. Defaults to the clock of this machine. */
  readonly wait?: Wait | undefined;
  /** Is told of faults of the emulator itself. */
  readonly onInternalError: (error: unknown) => void;
}

/** The server's end of one socket. */
export interface SocketEnd {
  receive(bytes: Uint8Array): void;
  /** Notes that the peer broke the rules of WebSocket itself. */
  fail(): void;
  closed(): void;
}

/** Where files are if nobody says by which address a socket came. */
const NAMELESS_ORIGIN = 'http://127.0.0.1';

/** A chat service without a network. */
export interface Server {
  /** The control API, under `/emulator`, the REST API, under `/v4`, and files, under `/files`. */
  readonly api: Hono;
  readonly control: ControlDesk;
  readonly faults: FaultDesk;
  readonly clock: SettableClock;
  readonly log: LiveLog;
  /** Calls off what the app's own server is being asked and told. */
  callOff(): void;
  /** Takes over a socket that the SDK of this instance opened, and by which address it did. */
  connect(socket: Socket, instanceId: string, origin?: string): SocketEnd;
}

/** Puts a chat service together and fills it with its world. */
export function createServer(options: ServerOptions): Server {
  const { app, store, ids, scheduler = systemScheduler } = options;
  const clock = new SettableClock(options.clock);
  const log = new LiveLog(clock, options.log);
  const plan = new FaultPlan(options.faultSeed ?? 1, () => scheduler.now());
  const policy = { ...defaultPolicy, ...options.policy };
  const switchboard = new Switchboard();
  const push = new Pusher({
    switchboard,
    ids,
    scheduler,
    largeAudience: policy.largeAudience,
  });
  const gatekeeper = new Gatekeeper(app, store, clock);
  const webhooks = new WebhookDesk({ ...app, clock, settings: options.webhooks });
  const fileUrls = new FileUrls(app.secretKey, policy);
  const rates = new RateMeter();
  const surroundings = {
    policy,
    push,
    switchboard,
    gatekeeper,
    fileUrls,
    webhooks: webhooks.from('Web'),
    plugins: options.plugins ?? {},
    turnstile: new Turnstile(),
    rates,
    wait: options.wait ?? waitOnThisMachine,
    drawNumber: () => ids.random(),
  };
  const commit = (): void => {
    options.memory.commit();
  };
  const { onInternalError } = options;
  const lines = new Map<Connection, Line>();
  const router = new Router({
    store,
    clock,
    commands,
    surroundings,
    faults: new RequestFaults(plan),
    log,
    onSignIn: (connection) => {
      const line = lines.get(connection);
      if (line) faults.meet(line);
    },
    commit,
    onInternalError,
  });
  const rest = new RestDesk({
    app,
    store,
    clock,
    commands: restCommands,
    surroundings: { ...surroundings, webhooks: webhooks.from('RESTAPI') },
    router,
    commit,
  });
  const control = new ControlDesk({
    app,
    memory: options.memory,
    store,
    clock,
    ids,
    switchboard,
    push,
    rates,
    router,
    webhooks,
    plan,
    world: options.world,
    beforeReset: () => {
      plan.clear();
      clock.reset();
      log.clear();
    },
  });
  const faults = new FaultDesk({
    plan,
    hands: control,
    clock,
    scheduler,
    commands: [...commands.keys()],
  });
  store.people.admitStaff(policy.administrators);
  control.begin();
  const api = createControlApi(control, { faults, clock, log });
  api.route('/v4', createRestApi(rest));
  const fileRoutes = createFileRoutes({
    cabinet: store.files,
    urls: fileUrls,
    policy,
    clock,
    faults: fileFaultsOf(plan),
    commit,
  });
  api.route('/', fileRoutes);

  return {
    api,
    control,
    faults,
    clock,
    log,
    callOff: () => {
      webhooks.reset();
    },
    connect(socket, instanceId, origin = NAMELESS_ORIGIN) {
      const line = new Line(socket, {
        plan,
        scheduler,
        conditions: options.conditions ?? {},
        log,
        maxBacklogBytes: policy.backlogBytes,
      });
      const connection = switchboard.open(line, instanceId, origin);
      lines.set(connection, line);
      faults.take(line);
      line.leadTo({
        userID: () => connection.session?.userID,
        receive: (bytes) => {
          router.receive(connection, bytes);
        },
        closed: () => {
          signOutDevice(connection, presence.offline, store, surroundings);
          switchboard.close(connection);
          lines.delete(connection);
          faults.leave(line);
        },
      });
      return {
        receive: (bytes) => {
          line.receive(bytes);
        },
        fail: () => {
          router.noteMalformed();
        },
        closed: () => {
          line.closed();
        },
      };
    },
  };
}
