import { Thread } from 'ngx-tencent-chat/state';
import { FeedGap } from 'ngx-tencent-chat/ui';

/**
 * Where messages may be missing, as the feed shows it: between two messages while they are loaded, and
 * wherever that has failed. A broken connection alone is no gap yet: the banner says that.
 */
export function selectGaps({ messages, gapAfter, loading, failure }: Thread): readonly FeedGap[] {
  if (gapAfter === null) return [];
  const at = messages.findLastIndex(({ id }) => id === gapAfter) + 1;
  const between = messages[at]?.status === 'sent';
  const gap = { key: `gap-${gapAfter}`, at, loading: loading === 'newest', failure };
  if (at === 0 || !(between || (failure !== null && loading !== 'newest'))) return [];
  return loading === 'newest' || failure !== null ? [gap] : [];
}
