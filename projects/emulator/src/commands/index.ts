import type { Command } from './command.ts';
import { communityCommands } from './communities/index.ts';
import { connectionCommands } from './connection/index.ts';
import { conversationCommands } from './conversations/index.ts';
import { directMessageCommands } from './direct-messages/index.ts';
import { fileCommands } from './files/index.ts';
import { groupMessageCommands } from './group-messages/index.ts';
import { groupCommands } from './groups/index.ts';
import { liveRoomCommands } from './live-rooms/index.ts';
import { messageExtrasCommands } from './message-extras/index.ts';
import { presenceCommands } from './presence/index.ts';
import { profileCommands } from './profiles/index.ts';
import { relationCommands } from './relations/index.ts';
import { searchCommands } from './search/index.ts';

/** Every command that the emulator knows, by its `servcmd`. An area a folder. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    ...connectionCommands,
    ...profileCommands,
    ...presenceCommands,
    ...relationCommands,
    ...conversationCommands,
    ...directMessageCommands,
    ...messageExtrasCommands,
    ...searchCommands,
    ...groupCommands,
    ...groupMessageCommands,
    ...liveRoomCommands,
    ...communityCommands,
    ...fileCommands,
  ].map((command) => [command.name, command]),
);
