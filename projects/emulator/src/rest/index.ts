import { accountCommands } from './accounts/index.ts';
import { directMessageCommands } from './direct-messages/index.ts';
import { groupMessageCommands } from './group-messages/index.ts';
import { groupCommands } from './groups/index.ts';
import type { RestCommand } from './rest-command.ts';

const commands = [
  ...accountCommands,
  ...directMessageCommands,
  ...groupCommands,
  ...groupMessageCommands,
];

/** Every REST command that the emulator knows, by its place in the URL. An area a folder. */
export const restCommands: ReadonlyMap<string, RestCommand> = new Map(
  commands.flatMap((command) => command.names.map((name) => [name, command] as const)),
);
