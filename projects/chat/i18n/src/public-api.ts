export type { ChatIntl, ConversationFacts, NoticeFacts, ReactionFacts } from './chat-intl';
export type { DateWords } from './dates';
export {
  dayOf,
  formatAgo,
  formatClock,
  formatDay,
  formatMoment,
  formatStamp,
  formatWhen,
  startOfDay,
} from './dates';
export { englishIntl } from './english-intl';
export type { PluralForms } from './numbers';
export { formatBadge, formatList, selectPlural } from './numbers';
export { CHAT_INTL, provideChatIntl } from './provide-chat-intl';
