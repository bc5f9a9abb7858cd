export { ConversationStore } from './conversation-store';
export { DraftKeeper } from './draft-keeper';
export type { FetchCredential } from './credential-keeper';
export { MessageStore } from './message-store';
export { CHAT_CREDENTIALS, SessionStore } from './session-store';
export { emptyThread } from './thread';
export type { MessageFacts, Thread } from './thread';
