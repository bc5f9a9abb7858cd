export { ChatIcon } from './icon/icon';
export type { IconName } from './icon/icon-paths';
export { ChatAvatar } from './avatar/avatar';
export { ChatConnectionNotice } from './connection-notice/connection-notice';
export type { ConversationFiles } from './conversation-rows/conversation-rows';
export { ChatConversationRows } from './conversation-rows/conversation-rows';
export type { RowAside } from './conversation-rows/row-aside';
export type { BoxAttachment, BoxContext, BoxFiles, BoxRecording } from './message-box/box-parts';
export type { Completion, CompletionSource } from './message-box/completion';
export { ChatMessageBox } from './message-box/message-box';
export type { MenuAction, OfferedItem } from './message-actions/offered-item';
export type { RowBar, RowMenu } from './conversation-rows/row-tools';
export type { RowWish } from './conversation-rows/row-wishes';
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
export { findInText, foldText } from './feed-find/fold-text';
export { ChatFeedNotice } from './feed-jumps/feed-notice';
export { ChatMessageFeed } from './message-feed/message-feed';
export type { FeedDesk, MessageReaction } from './feed-actions/feed-desk';
export type {
  ActionContext,
  ActionPane,
  ActionPlace,
  MessageAction,
} from './message-actions/message-action';
export { provideMessageActions } from './message-actions/provide-message-actions';
export type { EditActions } from './message-actions/provide-message-actions';
export { provideQuickReactions } from './message-actions/quick-reactions';
export type { MessageNote } from './message-note/message-note';
export type { LinkToMap } from './message-location/map-links';
export { provideMapLinks } from './message-location/map-links';
export type { FindSticker } from './message-sticker/stickers';
export { ChatSeen } from './seen/seen';
export { provideStickers } from './message-sticker/stickers';
