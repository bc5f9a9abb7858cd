import type { Command } from '../command.ts';
import { getPresence } from './get-presence.ts';
import { setCustomStatus } from './set-custom-status.ts';
import { subscribePresence } from './subscribe-presence.ts';
import { unsubscribePresence } from './unsubscribe-presence.ts';

/** Where people are. */
export const presenceCommands: readonly Command[] = [
  getPresence,
  setCustomStatus,
  subscribePresence,
  unsubscribePresence,
];
