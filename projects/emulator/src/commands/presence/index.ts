import type { Command } from '../command.ts';
import { getPresence } from './get-presence.ts';
import { setCustomStatusCommand } from './set-custom-status.ts';
import { subscribePresence, unsubscribePresence } from './subscribe-presence.ts';

/** Where people are. */
export const presenceCommands: readonly Command[] = [
  getPresence,
  setCustomStatusCommand,
  subscribePresence,
  unsubscribePresence,
];
