import { Seen } from 'ngx-tencent-chat/models';

import { ChatIntl } from './chat-intl';
import { formatAgo } from './dates';

/** Says when somebody was there: "online", "last seen recently"; '' where nobody knows. */
export function formatSeen(intl: ChatIntl, seen: Seen, now: number): string {
  const words = intl.presence;
  switch (seen.when) {
    case 'now':
      return words.online;
    case 'away':
      return words.offline;
    case 'at':
      return words.seenAt(formatAgo(intl, seen.at, now));
    case 'recently':
      return words.seenRecently;
    case 'week':
      return words.seenWithinWeek;
    case 'month':
      return words.seenWithinMonth;
    case 'long-ago':
      return words.seenLongAgo;
    case 'unknown':
      return '';
  }
}
