import { Thread } from 'ngx-tencent-chat/state';
import { FeedGap } from 'ngx-tencent-chat/ui';

/**
 * Where messages may be missing, as the feed shows it: between two messages while they are loaded, and
 * wherever that has failed. A broken connection alone is no gap yet: the banner says that.
 */
export function selectGap({ messages, gapAfter, loading, failure }: Thread): FeedGap | null {
  if (gapAfter === null) return null;
  const at = messages.findLastIndex(({ id }) => id === gapAfter);
  const edge = messages[at];
  if (!edge) return null;
  const between = messages[at + 1]?.status === 'sent';
  if (loading === 'newest') return between ? { after: edge.key, failed: false } : null;
  return between || failure !== null ? { after: edge.key, failed: failure !== null } : null;
}
