export { isBlank } from './blank';
export type { ChatCredential } from './credential';
export type { Connection, KickReason } from './connection';
export type { Conversation, LastMessage } from './conversation';
export { directConversationId, isConversationId, peerOf } from './ids';
export type { ConversationId, UserId } from './ids';
export type { Message, MessageBody, MessageStatus, TextBody, UnknownBody } from './message';
export type { Person } from './person';
