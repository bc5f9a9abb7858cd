import { accountCommands } from './accounts/index.ts';
import { conversationCommands } from './conversations/index.ts';
import { directMessageCommands } from './direct-messages/index.ts';
import { groupMessageCommands } from './group-messages/index.ts';
import { groupCommands } from './groups/index.ts';
import { presenceCommands } from './presence/index.ts';
import { profileCommands } from './profiles/index.ts';
import { relationCommands } from './relations/index.ts';
import type { RestCommand } from './rest-command.ts';
import { silenceCommands } from './silences/index.ts';

const commands = [
  ...accountCommands,
  ...conversationCommands,
  ...directMessageCommands,
  ...groupCommands,
  ...groupMessageCommands,
  ...presenceCommands,
  ...profileCommands,
  ...relationCommands,
  ...silenceCommands,
];

/** Every REST command that the emulator knows, by its place in the URL. An area a folder. */
export const restCommands: ReadonlyMap<string, RestCommand> = new Map(
  commands.flatMap((command) => command.names.map((name) => [name, command] as const)),
);
