import { ChatError } from './chat-error';
import { MessageCommands } from './message-commands';
import { RoomCommands } from './room-commands';
import { SearchCommands } from './search-commands';

/** What a client offers that has no commands: each is refused with `unsupported`. */
export const noCommands = new Proxy({} as MessageCommands & RoomCommands & SearchCommands, {
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
