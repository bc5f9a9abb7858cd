import { ChatIntl, SearchKind, SearchPeriod, dayOf, startOfDay } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { MessageQuery } from 'ngx-tencent-chat/client';

/** What a reader narrows a search to. */
export interface SearchFilters {
  /** By this person; null for anybody. */
  readonly sender: string | null;
  /** Of this kind; null for any. */
  readonly kind: SearchKind | null;
  /** From this time; null for any. */
  readonly period: SearchPeriod | null;
  /** First and last day of a period of one's own, as `dayOf` names them; '' for no limit. */
  readonly since: string;
  readonly until: string;
}

/** Everything. */
export const noFilters: SearchFilters = {
  sender: null,
  kind: null,
  period: null,
  since: '',
  until: '',
};

const DAY = 86_400_000;
/** How many days back a period reaches; today is one of them. */
const DAYS: Readonly<Record<Exclude<SearchPeriod, 'own'>, number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/** The question that words and filters ask. */
export function toQuery(
  text: string,
  conversationId: ConversationId | null,
  filters: SearchFilters,
  intl: Pick<ChatIntl, 'timeZone'>,
  now: number,
): MessageQuery {
  return {
    text: text.trim(),
    conversationId,
    senders: filters.sender === null ? [] : [filters.sender],
    types: filters.kind === null ? [] : [filters.kind],
    ...limitsOf(filters, intl, now),
  };
}

function limitsOf(
  { period, since, until }: SearchFilters,
  intl: Pick<ChatIntl, 'timeZone'>,
  now: number,
): Pick<MessageQuery, 'from' | 'until'> {
  if (period === null) return { from: null, until: null };
  if (period !== 'own') {
    // Noon, so that no change of the clock makes it another day.
    const noon = startOfDay(intl, dayOf(intl, now)) + DAY / 2;
    return { from: startOfDay(intl, dayOf(intl, noon - (DAYS[period] - 1) * DAY)), until: null };
  }
  const from = isDay(since) ? startOfDay(intl, since) : null;
  const last = isDay(until) ? startOfDay(intl, until) : null;
  return { from, until: last === null ? null : startOfDay(intl, dayOf(intl, last + 1.5 * DAY)) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
