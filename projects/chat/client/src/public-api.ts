export { ChatClient } from './chat-client';
export type { MessagePage, OutgoingMessage } from './chat-client';
export { ChatError } from './chat-error';
export type { ChatErrorCode, ChatFailure } from './chat-error';
export type { ChatEvent } from './chat-event';
