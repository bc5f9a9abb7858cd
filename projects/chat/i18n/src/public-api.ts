export type { ChatIntl, ConversationFacts } from './chat-intl';
export type { DateWords } from './dates';
export { dayOf, formatAgo, formatClock, formatDay, formatMoment, formatWhen } from './dates';
export { englishIntl } from './english-intl';
export type { PluralForms } from './numbers';
export { formatBadge, selectPlural } from './numbers';
export { CHAT_INTL, provideChatIntl } from './provide-chat-intl';
