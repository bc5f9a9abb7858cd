export { ConversationStore } from './conversation-store';
export { DraftKeeper } from './draft-keeper';
export type { FetchCredential } from './credential-keeper';
export { MessageStore } from './message-store';
export { CHAT_CREDENTIALS, SessionStore } from './session-store';
export type { MessageJump } from './message-jumps';
export type { MessageExtras } from './outbox';
export { emptyThread, isInStep } from './thread';
export type { Gap, MessageFacts, PendingReaction, Thread } from './thread';
