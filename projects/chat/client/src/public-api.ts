export { ChatClient } from './chat-client';
export type { HistoryTarget, MessagePage, OutgoingMessage } from './chat-client';
export { ChatError } from './chat-error';
export type { ChatErrorCode, ChatFailure } from './chat-error';
export type { ChatEvent, ReactionChange } from './chat-event';
export type { ConversationCommands, FolderChange } from './conversation-commands';
export type { GroupCommands, JoinAnswer } from './group-commands';
export { LazyClient } from './lazy-client';
export type { LiveCommands, LiveNumbers } from './live-commands';
export type { MessageCommands, PeoplePage, ReceiptChange } from './message-commands';
export { noCommands } from './no-commands';
export type { PeopleCommands } from './people-commands';
export type { MemberPage, RoomCommands } from './room-commands';
export type {
  FoundConversation,
  FoundMessages,
  MessageQuery,
  SearchCommands,
} from './search-commands';
export type { TopicCommands } from './topic-commands';
