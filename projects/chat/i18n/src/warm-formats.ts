import { ChatIntl } from './chat-intl';
import { formatAgo, formatClock, formatDay, formatWhen } from './dates';
import { formatBadge } from './numbers';

const MINUTE = 60_000;
const DAYS = 24 * 60 * MINUTE;

/**
 * Uses the formats of rows once while the page has nothing to do, before there are rows: a browser takes
 * a frame and more to load what it knows of a language.
 */
export function warmFormats(intl: ChatIntl): ChatIntl {
  if (!('requestIdleCallback' in globalThis)) return intl;
  requestIdleCallback(() => {
    const now = Date.now();
    formatBadge(intl, 1);
    formatAgo(intl, now - 2 * MINUTE, now);
    formatClock(intl, now);
    formatDay(intl, now, now);
    for (const age of [2 * MINUTE, 3 * DAYS, 30 * DAYS]) formatWhen(intl, now - age, now);
  });
  return intl;
}
