export type { ChatConfig } from './chat-config';
export { ChatService } from './chat-service';
export { ConversationHandle } from './conversation-handle';
export {
  provideChat,
  withClient,
  withEmulator,
  withUnreadBadge,
  withUploads,
} from './provide-chat';
export type { ChatFeature } from './provide-chat';
