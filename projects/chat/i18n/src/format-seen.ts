import { Seen } from 'ngx-tencent-chat/models';

import { ChatIntl } from './chat-intl';
import { formatAgo } from './dates';

/** Says when somebody was there: "Online", "Last seen recently"; '' where nobody knows. */
export function formatSeen(intl: ChatIntl, seen: Seen, now: number): string {
  return intl.people.seen(seen, seen.when === 'at' ? formatAgo(intl, seen.at, now) : '');
}
