export { ChatAvatar } from './avatar/avatar';
export { ChatConnectionNotice } from './connection-notice/connection-notice';
export { ChatConversationRows } from './conversation-rows/conversation-rows';
export { ChatMessageBox } from './message-box/message-box';
export { ChatMessageBubble } from './message-bubble/message-bubble';
export type { GroupPlace } from './message-bubble/message-bubble';
export type { FeedGap } from './message-feed/feed-row';
export { ChatMessageFeed } from './message-feed/message-feed';
