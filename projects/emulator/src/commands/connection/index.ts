import type { Command } from '../command.ts';
import { acknowledgePush } from './acknowledge-push.ts';
import { getCloudSettings } from './get-cloud-settings.ts';
import { getFeatureBits } from './get-feature-bits.ts';
import { heartbeat } from './heartbeat.ts';
import { sayHello } from './say-hello.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { takeTelemetry } from './take-telemetry.ts';

/** Heartbeat, sign-in and settings. */
export const connectionCommands: readonly Command[] = [
  acknowledgePush,
  getCloudSettings,
  getFeatureBits,
  heartbeat,
  sayHello,
  signIn,
  signOut,
  takeTelemetry,
];
