import { Message } from 'ngx-tencent-chat/models';

import { Gap } from './thread';

/** What a new gap is told; it finds its neighbours and its key itself. */
export type GapStart = Pick<Gap, 'at' | 'newer' | 'older' | 'missed'>;

/** A gap before the message of this index. */
export function makeGap(start: GapStart, messages: readonly Message[]): Gap {
  const after = messages[start.at - 1]?.id ?? null;
  return {
    ...start,
    // What a gap begins behind is in the middle of an island by the time that another one could.
    key: `gap after ${after}`,
    after,
    before: null,
    loading: false,
    failure: null,
  };
}

/**
 * The gaps with the neighbours they have now.
 * @param known The gaps of the version before: those, if nothing changed.
 */
export function withNeighbours(
  known: readonly Gap[],
  gaps: readonly Gap[],
  messages: readonly Message[],
  stored: number,
): readonly Gap[] {
  const next = gaps.map((gap) => {
    const after = messages[gap.at - 1]?.id ?? null;
    const before = gap.at < stored ? (messages[gap.at]?.id ?? null) : null;
    return after === gap.after && before === gap.before ? gap : { ...gap, after, before };
  });
  const same = next.length === known.length && next.every((gap, index) => gap === known[index]);
  return same ? known : next;
}

/** The gaps when nothing is left between some of them. */
export function joined(gaps: readonly Gap[]): readonly Gap[] {
  const next: Gap[] = [];
  for (const gap of gaps) {
    const above = next.at(-1);
    if (above?.at === gap.at) next[next.length - 1] = { ...above, older: gap.older };
    else next.push(gap);
  }
  return next;
}

/** The gaps when so many messages more, or fewer, stand before them, from a place on. */
export function shifted(gaps: readonly Gap[], from: number, by: number): readonly Gap[] {
  if (by === 0 || !gaps.some(({ at }) => at >= from)) return gaps;
  return gaps.map((gap) => (gap.at >= from ? { ...gap, at: gap.at + by } : gap));
}
