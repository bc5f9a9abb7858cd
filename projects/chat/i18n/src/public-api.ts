export type { ActionWords } from './action-words';
export type { ChatIntl, ConversationFacts, NoticeFacts, ReactionFacts } from './chat-intl';
export type {
  ComposeWords,
  FileRefusalFacts,
  FileRefusalReason,
  RecorderTrouble,
} from './compose-words';
export type { ConversationWords } from './conversation-words';
export type { DateWords } from './dates';
export {
  dayOf,
  formatAgo,
  formatClock,
  formatDay,
  formatMoment,
  formatMonth,
  formatStamp,
  formatWhen,
  startOfDay,
} from './dates';
export type { EmojiGroupName, EmojiWords } from './emoji-words';
export type { FinderWords, HelpedKey, HelpedPlace } from './finder-words';
export { englishIntl } from './english-intl';
export type { GroupWords, MemberAction, MemberFacts } from './group-words';
export { formatSeen } from './format-seen';
export type { LayoutWords } from './layout-words';
export type { RoomKindWords } from './room-kind-words';
export type { PluralForms } from './numbers';
export { formatBadge, formatBytes, formatDuration, formatList, selectPlural } from './numbers';
export { CHAT_INTL, provideChatIntl } from './provide-chat-intl';
export type { SearchKind, SearchPeriod, SearchWords, SharedKind } from './search-words';
export type { TypeWords } from './type-words';
export type { PeopleWords } from './people-words';
