export { isBlank } from './blank';
export type { ChatCredential } from './credential';
export type { Connection, KickReason } from './connection';
export type { Conversation, LastMessage } from './conversation';
export { directConversationId, groupConversationId, isConversationId, kindOf, peerOf } from './ids';
export type { ConversationId, ConversationKind, GroupId, UserId } from './ids';
export { everyone, mentions } from './message';
export type {
  Message,
  MessagePlace,
  MessageStatus,
  Quote,
  Reaction,
  Recall,
  Receipt,
} from './message';
export type {
  CallBody,
  FileBody,
  ImageBody,
  LocationBody,
  MergedBody,
  MessageBody,
  NoticeBody,
  NoticeEvent,
  StickerBody,
  TextBody,
  UnknownBody,
  VideoBody,
  VoiceBody,
} from './message-body';
export type { OutgoingBody } from './outgoing-body';
export type { Member, MemberRole, Room } from './room';
export type { Person } from './person';
