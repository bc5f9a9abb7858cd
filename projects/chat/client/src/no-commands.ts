import { ChatError } from './chat-error';
import { ConversationCommands } from './conversation-commands';
import { GroupCommands } from './group-commands';
import { LiveCommands } from './live-commands';
import { MessageCommands } from './message-commands';
import { PeopleCommands } from './people-commands';
import { RoomCommands } from './room-commands';
import { SearchCommands } from './search-commands';
import { TopicCommands } from './topic-commands';

type AllCommands = MessageCommands &
  RoomCommands &
  SearchCommands &
  ConversationCommands &
  GroupCommands &
  LiveCommands &
  PeopleCommands &
  TopicCommands;

/** What a client offers that has no commands: each is refused with `unsupported`. */
export const noCommands = new Proxy({} as AllCommands, {
  // Calling something off that does not go on is nothing to refuse.
  get: (_, name) =>
    name === 'cancelSend' ? nothing : () => Promise.reject(unsupported(String(name))),
});

function nothing(): void {
  // There is nothing to do.
}

function unsupported(name: string): ChatError {
  const message = `This chat client has no ${name}(): leave out what needs it.`;
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}
