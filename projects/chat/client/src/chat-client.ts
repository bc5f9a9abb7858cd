import {
  ChatCredential,
  Conversation,
  ConversationId,
  Message,
  MessagePlace,
  OutgoingBody,
  Person,
  Quote,
} from 'ngx-tencent-chat/models';
import { Observable } from 'rxjs';

import { ChatEvent } from './chat-event';
import { ConversationCommands } from './conversation-commands';
import { GroupCommands } from './group-commands';
import { LiveCommands } from './live-commands';
import { MessageCommands } from './message-commands';
import { noCommands } from './no-commands';
import { PeopleCommands } from './people-commands';
import { RoomCommands } from './room-commands';
import { SearchCommands } from './search-commands';
import { TopicCommands } from './topic-commands';

/** What is to be sent. Sending the same `key` again makes no second message: it gives the stored one. */
export interface OutgoingMessage {
  /** Made by the caller, unique; becomes the message's `key`. */
  readonly key: string;
  readonly conversationId: ConversationId;
  readonly body: OutgoingBody;
  /** What it answers to. Nothing by default. */
  readonly quote?: Quote | null | undefined;
  /** Who is mentioned: ids of people, and `everyone`. Nobody by default. */
  readonly mentions?: readonly string[] | undefined;
  /** Whether to be told who has read it; of use in groups. False by default. */
  readonly wantsReceipt?: boolean | undefined;
  /** What pictures that are sent together have in common. Nothing by default. */
  readonly album?: string | null | undefined;
}

/** Part of a conversation's history. Its cursors stay good when the person signs in again. */
export interface MessagePage {
  /** Oldest first, without holes. */
  readonly messages: readonly Message[];
  /** Where the next older page begins; null at the beginning of the conversation. */
  readonly older: string | null;
  /** Where the next newer page begins; null when this one reaches the newest message. */
  readonly newer: string | null;
}

/** Where to look into history: at a message, or at a moment in milliseconds since 1970. */
export type HistoryTarget = { readonly message: MessagePlace } | { readonly time: number };

/**
 * All that the stores know of a chat service. Methods reject with `ChatError`; what happens by itself
 * comes through `events`. Arguments, results and events are plain data, copied, never changed
 * afterwards.
 *
 * Implement it to talk to another service; `ngx-tencent-chat/testing` has one in memory.
 */
export abstract class ChatClient {
  /** What happens by itself, in the order in which it was heard. Hot; never errors. */
  abstract readonly events: Observable<ChatEvent>;

  /** What can be done with messages that are stored. By default each command is refused. */
  readonly commands: MessageCommands = noCommands;

  /** Where conversations take place. By default each command is refused. */
  readonly rooms: RoomCommands = noCommands;

  /** Finds messages. By default each command is refused. */
  readonly search: SearchCommands = noCommands;

  /** What can be done with conversations as a whole. By default each command is refused. */
  readonly conversations: ConversationCommands = noCommands;

  /** Makes groups, and looks after them. By default each command is refused. */
  readonly groups: GroupCommands = noCommands;

  /** The topics of communities. By default each command is refused. */
  readonly topics: TopicCommands = noCommands;

  /** Live groups: an audience that comes and goes. By default each command is refused. */
  readonly live: LiveCommands = noCommands;

  /** Profiles, presence, friends and the blocked. By default each command is refused. */
  readonly people: PeopleCommands = noCommands;

  /**
   * Signs in. Resolves when calls are possible; a `ready` event has been sent by then. While the
   * service cannot be reached it waits, until signing out or another sign-in calls it off. Calling it
   * again for the same person with a newer credential signs in again without anyone noticing.
   */
  abstract signIn(credential: ChatCredential): Promise<Person>;

  /**
   * Signs out and forgets the person. Resolves also when nobody is signed in, and soon although the
   * service cannot be reached.
   */
  abstract signOut(): Promise<void>;

  /** The whole conversation list, newest first. */
  abstract listConversations(): Promise<readonly Conversation[]>;

  /**
   * A page of history.
   * @param cursor What `older` or `newer` of another page points at; null for the newest page.
   */
  abstract loadMessages(
    conversationId: ConversationId,
    cursor: string | null,
  ): Promise<MessagePage>;

  /**
   * The page around a message, which is in it unless it is gone; or the page around the first message
   * that is not before a moment, the newest one if there is none.
   */
  abstract loadMessagesAt(
    conversationId: ConversationId,
    target: HistoryTarget,
  ): Promise<MessagePage>;

  /**
   * Sends a message. Resolves with the stored one, which has the same key. While files are uploaded it
   * tells `upload-progressed`.
   */
  abstract send(message: OutgoingMessage): Promise<Message>;

  /** Marks all messages of a conversation as read. */
  abstract markRead(conversationId: ConversationId): Promise<void>;

  /**
   * Puts a reaction on a message, or takes the own one away. Resolves too when it is there, or gone,
   * already. Everybody hears of it by `reactions-changed`, who did it too.
   * @param reaction An emoji, or the service's name for it.
   */
  abstract react(
    conversationId: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void>;

  /** Names and pictures of people; those the service does not know are left out. */
  abstract findPeople(ids: readonly string[]): Promise<readonly Person[]>;

  /** Tries at once to mend the connection, for an impatient reader's button. */
  abstract reconnect(): void;

  /** Ends the connection for good. Nothing may be called afterwards. */
  abstract destroy(): Promise<void>;
}
