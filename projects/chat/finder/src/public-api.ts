export type { FinderTarget } from './finder-row';
export { ChatKeysHelp } from './keys-help/keys-help';
export { ChatQuickSwitcher } from './quick-switcher/quick-switcher';
export { ChatStartConversation } from './start-conversation/start-conversation';
