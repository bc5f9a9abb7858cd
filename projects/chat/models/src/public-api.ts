export { isBlank } from './blank';
export type { ChatCredential } from './credential';
export type { Connection, KickReason } from './connection';
export type { Conversation, LastMessage } from './conversation';
export { directConversationId, groupConversationId, isConversationId, kindOf, peerOf } from './ids';
export type { ConversationId, ConversationKind, GroupId, UserId } from './ids';
export { everyone, mentions } from './message';
export type {
  ImageBody,
  Message,
  MessageBody,
  MessagePlace,
  MessageStatus,
  NoticeBody,
  NoticeEvent,
  Quote,
  Reaction,
  TextBody,
  UnknownBody,
} from './message';
export type { Person } from './person';
