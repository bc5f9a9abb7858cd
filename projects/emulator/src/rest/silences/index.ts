import type { RestCommand } from '../rest-command.ts';
import { getSilence, silenceUser } from './silence-user.ts';

/** Silences: who may not write at all. */
export const silenceCommands: readonly RestCommand[] = [getSilence, silenceUser];
