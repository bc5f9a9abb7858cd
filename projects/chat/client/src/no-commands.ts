import { ChatError } from './chat-error';
import { MessageCommands } from './message-commands';
import { RoomCommands } from './room-commands';
import { SearchCommands } from './search-commands';

/** What a client offers that has no commands: each is refused with `unsupported`. */
export const noCommands = new Proxy({} as MessageCommands & RoomCommands & SearchCommands, {
  get: (_, name) => () => Promise.reject(unsupported(String(name))),
});

function unsupported(name: string): ChatError {
  const message = `This chat client has no ${name}(): leave out what needs it.`;
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}
