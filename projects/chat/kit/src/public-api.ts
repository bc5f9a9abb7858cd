export { ChatComposer } from './composer/composer';
export type { ComposerOptions, OutgoingDraft } from './composer/composer-options';
export { provideComposerOptions } from './composer/composer-options';
export type {
  CannedReplies,
  CannedReply,
  CommandContext,
  SlashCommand,
} from './composer/slash-commands';
export { provideCannedReplies, provideSlashCommands } from './composer/slash-commands';
export { ChatConnectionBanner } from './connection-banner/connection-banner';
export { ChatConversationKeys } from './conversation-keys/conversation-keys';
export { conversationKind } from './conversation-kinds/conversation-kind';
export type { ConversationKindName } from './conversation-kinds/conversation-kind';
export type {
  ConversationRules,
  ConversationRulesChange,
  KindControls,
  KindLooks,
  KindRights,
} from './conversation-kinds/kind-rules';
export { injectRulesOf, provideConversationKinds } from './conversation-kinds/provide-kinds';
export type {
  ConversationKindOptions,
  ConversationPlace,
  KindSwitches,
} from './conversation-kinds/provide-kinds';
export type {
  ConversationAction,
  ConversationActionContext,
  ConversationDesk,
  EditConversationActions,
} from './conversation-list/conversation-action';
export { provideConversationActions } from './conversation-list/conversation-action';
export { ChatConversationList } from './conversation-list/conversation-list';
export { ChatConversationStatus } from './conversation-status/conversation-status';
export { ChatMessagePane } from './message-pane/message-pane';
export type { PaneJump, PaneVisit } from './message-pane/pane-jumps';
export type { MessagePaneOptions } from './message-pane/message-pane-options';
export { provideMessagePaneOptions } from './message-pane/message-pane-options';
export type { FoundTarget } from './search/found-rows';
export { ChatSearchPanel } from './search/search-panel';
export { ChatSharedMedia } from './shared-media/shared-media';
