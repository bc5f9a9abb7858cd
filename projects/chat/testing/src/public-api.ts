export { ChatAvatarHarness } from './avatar-harness';
export {
  makeCall,
  makeFile,
  makeImage,
  makeLocation,
  makeMember,
  makeMerged,
  makeNotice,
  makeRoom,
  makeSticker,
  makeUnknown,
  makeVideo,
  makeVoice,
} from './body-makers';
export { ChatCardFormHarness } from './card-form-harness';
export { ChatComposerHarness } from './composer-harness';
export { ChatConnectionBannerHarness } from './connection-banner-harness';
export { ChatConnectionNoticeHarness } from './connection-notice-harness';
export { ChatConversationListHarness } from './conversation-list-harness';
export { ChatConversationRowsHarness } from './conversation-rows-harness';
export { ChatConversationStatusHarness } from './conversation-status-harness';
export { ChatEmojiPickerHarness } from './emoji-picker-harness';
export { ChatFeedFindHarness } from './feed-find-harness';
export { ChatQuickSwitcherHarness, ChatStartConversationHarness } from './finder-harness';
export {
  ChatCreateGroupHarness,
  ChatGroupDetailsHarness,
  ChatJoinGroupHarness,
  ChatJoinRequestsHarness,
} from './group-harness';
export { ChatMessageBoxHarness } from './message-box-harness';
export { ChatMessageBubbleHarness } from './message-bubble-harness';
export type { MessageBubbleHarnessFilters, MessageImageFacts } from './message-bubble-harness';
export { ChatMessageFeedHarness } from './message-feed-harness';
export { ChatMessageMenuHarness } from './message-menu-harness';
export { ChatMessagePaneHarness } from './message-pane-harness';
export { ChatSearchPanelHarness } from './search-panel-harness';
export { ChatSharedMediaHarness } from './shared-media-harness';
export { FakeChatClient } from './fake-client';
export type { FakeChatClientOptions, FakeMethod } from './fake-client-options';
export type { FakeGroupFacts } from './fake-client-groups';
export type { FakeExtras } from './fake-client-record';
export type { FakeSettings } from './fake-client-world';
export {
  SAMPLE_NOW,
  makeConversation,
  makeLastMessage,
  makeMessage,
  makeMessages,
  makePerson,
} from './makers';
export {
  ChatBlockListHarness,
  ChatFriendsHarness,
  ChatOwnProfileHarness,
  ChatProfileCardHarness,
} from './people-harness';
export { ChatPollCardHarness } from './poll-card-harness';
export { ChatSignUpCardHarness } from './sign-up-card-harness';
export { FakeGroupOthers } from './fake-group-others';
export { FakeOthers } from './fake-others';
export { FakeStage } from './fake-stage';
export type { FakeWords } from './fake-stage';
export { provideChatTesting } from './provide-chat-testing';
export {
  SAMPLE_END,
  SAMPLE_PEOPLE,
  makeConversations,
  makeHistory,
  makeHistoryMessage,
} from './sample-history';
export type { SampleHistoryOptions } from './sample-history';
