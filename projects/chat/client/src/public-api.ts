export { ChatClient } from './chat-client';
export type { HistoryTarget, MessagePage, OutgoingMessage } from './chat-client';
export { ChatError } from './chat-error';
export type { ChatErrorCode, ChatFailure } from './chat-error';
export type { ChatEvent, ReactionChange } from './chat-event';
export { LazyClient } from './lazy-client';
