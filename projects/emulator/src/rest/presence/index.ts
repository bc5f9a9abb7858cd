import type { RestCommand } from '../rest-command.ts';
import { queryOnlineStatus } from './query-online-status.ts';

/** Presence: who is there. */
export const presenceCommands: readonly RestCommand[] = [queryOnlineStatus];
