export { ChatComposer } from './composer/composer';
export { ChatConnectionBanner } from './connection-banner/connection-banner';
export { ChatConversationList } from './conversation-list/conversation-list';
export { ChatMessagePane } from './message-pane/message-pane';
export type { MessagePaneOptions } from './message-pane/message-pane-options';
export { provideMessagePaneOptions } from './message-pane/message-pane-options';
export type { FoundTarget } from './search/found-rows';
export { ChatSearchPanel } from './search/search-panel';
