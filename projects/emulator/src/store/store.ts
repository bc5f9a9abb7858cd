import { ConversationBook } from './conversation-book.ts';
import { CredentialLedger } from './credential-ledger.ts';
import { MessageArchive } from './message-archive.ts';
import { PeopleRegister } from './people.ts';
import { PresenceBoard } from './presence-board.ts';

/** Everything that the chat service remembers. */
export interface Store {
  readonly people: PeopleRegister;
  readonly messages: MessageArchive;
  readonly conversations: ConversationBook;
  readonly presence: PresenceBoard;
  readonly credentials: CredentialLedger;
}

/** Makes an empty memory. */
export function createStore(): Store {
  return {
    people: new PeopleRegister(),
    messages: new MessageArchive(),
    conversations: new ConversationBook(),
    presence: new PresenceBoard(),
    credentials: new CredentialLedger(),
  };
}

/** Forgets everything. */
export function clearStore(store: Store): void {
  store.people.clear();
  store.messages.clear();
  store.conversations.clear();
  store.presence.clear();
  store.credentials.clear();
}
