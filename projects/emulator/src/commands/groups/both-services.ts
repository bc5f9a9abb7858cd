import type { Command } from '../command.ts';

const ORDINARY = 'group_open_http_svc.';
const COMMUNITY = 'million_group_open_http_svc.';

/** The same command under two names: of ordinary groups, and of Communities, which have their own. */
export function onBothServices<C extends Command>(command: C): [ordinary: C, community: C] {
  if (!command.name.startsWith(ORDINARY))
    throw new Error(`${command.name} is of no group service.`);
  return [command, { ...command, name: command.name.replace(ORDINARY, COMMUNITY) }];
}
