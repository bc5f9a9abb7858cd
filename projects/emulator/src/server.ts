import type { Hono } from 'hono';
import { ControlDesk } from './admin/control-desk.ts';
import { createControlApi } from './admin/control-api.ts';
import type { Clock } from './clock.ts';
import { commands } from './commands/index.ts';
import type { Ids } from './ids.ts';
import type { Memory } from './memory/memory.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import type { Socket } from './push/connection.ts';
import { Pusher } from './push/pusher.ts';
import { Switchboard } from './push/switchboard.ts';
import { Router } from './router.ts';
import type { WorldName } from './seeds/worlds.ts';
import { noWebhooks } from './webhooks/webhooks.ts';
import { Gatekeeper, type Application } from './session/gatekeeper.ts';
import { signOutDevice } from './session/sign-out-device.ts';
import { presence } from './store/presence-board.ts';
import type { Store } from './store/store.ts';

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

/** A chat service without a network. */
export interface Server {
  /** The control API, under `/emulator`. */
  readonly api: Hono;
  readonly control: ControlDesk;
  /** Takes over a socket that was opened by the SDK of this instance. */
  connect(socket: Socket, instanceId: string): SocketEnd;
}

/** Puts a chat service together and fills it with its world. */
export function createServer(options: ServerOptions): Server {
  const { app, store, clock, ids } = options;
  const policy = { ...defaultPolicy, ...options.policy };
  const switchboard = new Switchboard();
  const push = new Pusher(switchboard, ids);
  const gatekeeper = new Gatekeeper(app, store, clock);
  const router = new Router({
    store,
    clock,
    commands,
    surroundings: {
      policy,
      push,
      switchboard,
      gatekeeper,
      webhooks: noWebhooks,
      drawNumber: () => ids.random(),
    },
    commit: () => {
      options.memory.commit();
    },
    onInternalError: options.onInternalError,
  });
  const control = new ControlDesk({
    app,
    store,
    clock,
    ids,
    switchboard,
    push,
    router,
    world: options.world,
  });
  control.reset();

  return {
    api: createControlApi(control),
    control,
    connect(socket, instanceId) {
      const connection = switchboard.open(socket, instanceId);
      return {
        receive: (bytes) => {
          router.receive(connection, bytes);
        },
        fail: () => {
          router.noteMalformed();
        },
        closed: () => {
          signOutDevice(connection, presence.offline, { store, push, switchboard });
          switchboard.close(connection);
        },
      };
    },
  };
}
