import type { Command } from '../command.ts';

/** The service of groups, and that of Communities: the SDK sends the same commands to either. */
const services = ['group_open_http_svc', 'million_group_open_http_svc'];

/** Defines a command for groups and for Communities. */
export function inBothServices(command: string, define: (name: string) => Command): Command[] {
  return services.map((service) => define(`${service}.${command}`));
}
