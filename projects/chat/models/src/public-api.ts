export { isBlank } from './blank';
export type { ChatCredential } from './credential';
export type { Connection, KickReason } from './connection';
export type {
  Conversation,
  ConversationMark,
  Folder,
  LastMessage,
  UnreadMention,
} from './conversation';
export type {
  EntryRule,
  Group,
  GroupChange,
  GroupEnd,
  GroupType,
  InviteOutcome,
  JoinOutcome,
  JoinRequest,
  NewGroup,
  Topic,
  TopicChange,
} from './group';
export { rightsIn } from './group-rights';
export type { GroupAction, GroupRefusal, GroupRights } from './group-rights';
export {
  communityOf,
  directConversationId,
  groupConversationId,
  isConversationId,
  kindOf,
  peerOf,
} from './ids';
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
export type { Friend, FriendRequest, Presence, Profile, ProfileChange } from './people';
export type { Person } from './person';
export { roughlySeenOf, seenOf } from './seen';
export type { Seen } from './seen';
