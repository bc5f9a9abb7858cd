export { ChatIcon } from './icon/icon';
export type { IconName } from './icon/icon-paths';
export { ChatAvatar } from './avatar/avatar';
export { ChatConnectionNotice } from './connection-notice/connection-notice';
export { ChatConversationRows } from './conversation-rows/conversation-rows';
export { ChatMessageBox } from './message-box/message-box';
export { ChatMessageBubble } from './message-bubble/message-bubble';
export type { GroupPlace } from './message-bubble/message-bubble';
export type { ReactionChange } from './message-reactions/message-reactions';
export { safeLink, safeMedia, safePage, safePicture } from './message-text/safe-address';
export type {
  ContentRoom,
  MessageContent,
  MessageSchema,
  MessageType,
} from './message-types/message-type';
export {
  MessageTypes,
  injectMessageTypes,
  provideMessageTypes,
} from './message-types/message-types';
export type { FeedGap, GapSide } from './feed-rows/feed-row';
export type { FeedTarget } from './feed-jumps/feed-jumps';
export { ChatFeedNotice } from './feed-jumps/feed-notice';
export { ChatMessageFeed } from './message-feed/message-feed';
export type { MessageReaction } from './message-feed/message-feed';
