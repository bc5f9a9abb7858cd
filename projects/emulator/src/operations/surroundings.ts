import type { FileUrls } from '../files/file-urls.ts';
import type { Plugins } from '../plugins.ts';
import type { Policy } from '../policy.ts';
import type { Connection } from '../push/connection.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Switchboard } from '../push/switchboard.ts';
import type { Gatekeeper } from '../session/gatekeeper.ts';
import type { Wait } from '../wait.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { RateMeter } from './rate-meter.ts';
import type { Turnstile } from './turnstile.ts';

/** What everything that happens in the chat is told beside the store. */
export interface Surroundings {
  /** The time in seconds. */
  readonly now: number;
  readonly policy: Policy;
  readonly push: Pusher;
  readonly switchboard: Switchboard;
  readonly gatekeeper: Gatekeeper;
  readonly webhooks: Webhooks;
  /** Gives out the addresses of files. */
  readonly fileUrls: FileUrls;
  readonly plugins: Plugins;
  /** Keeps what one user sends in order. */
  readonly turnstile: Turnstile;
  /** Counts for the limits of how often. */
  readonly rates: RateMeter;
  /** Holds up an answer. */
  readonly wait: Wait;
  /** Draws a number of 1 to 2^31 - 1. */
  readonly drawNumber: () => number;
}

/** Who does something: a user on one of his devices, or the app's own server through the REST API. */
export interface Actor extends Surroundings {
  /** The user who does it, or in whose name the app's server does. */
  readonly me: string;
  /** The device on which it is done; none if the app's server does it. */
  readonly connection?: Connection | undefined;
  /** Whether it is the app's server, to whom roles and blocklists do not apply. */
  readonly isAdmin: boolean;
}
