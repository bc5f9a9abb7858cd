import { Gap, Thread } from 'ngx-tencent-chat/state';

const none: readonly Gap[] = [];

/**
 * The gaps of a thread as the feed shows them. A broken connection alone is none yet: the banner says
 * that. While what came since is being fetched, or could not be, that stands for the gaps too: they
 * are filled once it is there.
 */
export function selectShownGaps({ gaps, behind, loading, failure }: Thread): readonly Gap[] {
  if (gaps.length === 0) return none;
  const shown = gaps.filter((gap) => gap.before !== null || gap.failure !== null);
  if (!behind) return shown;
  return shown.map((gap) => ({
    ...gap,
    loading: gap.loading || loading === 'newest',
    failure: gap.failure ?? failure,
  }));
}
