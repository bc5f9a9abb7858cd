import { accountCommands } from './accounts/index.ts';
import { directMessageCommands } from './direct-messages/index.ts';
import type { RestCommand } from './rest-command.ts';

/** Every REST command that the emulator knows, by its place in the URL. An area a folder. */
export const restCommands: ReadonlyMap<string, RestCommand> = new Map(
  [...accountCommands, ...directMessageCommands].flatMap((command) =>
    command.names.map((name) => [name, command] as const),
  ),
);
