import { MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

import { momentOf } from './message-order';
import { ThreadDraft } from './thread-draft';

/** The first and the last known message that have no hole between them and a page, by index. */
export type Reach = readonly [first: number, last: number];

/** The first and last moment of a page. */
export function spanOf(page: readonly Message[]): { readonly from: number; readonly to: number } {
  return { from: page[0]?.sentAt ?? 0, to: page.at(-1)?.sentAt ?? 0 };
}

/**
 * What a page touches: what it was asked for from, what is in it, what stands within its time. Null if
 * it stands by itself.
 */
export function findReach(
  draft: ThreadDraft,
  page: MessagePage,
  from?: { readonly gap: string | null; readonly side: 'above' | 'below' },
): Reach | null {
  const touched = [askedFrom(draft, from), ...within(draft, page.messages)].filter(
    (index) => index >= 0 && index < draft.stored,
  );
  if (touched.length > 0) return [Math.min(...touched), Math.max(...touched)];
  if (page.messages.length === 0 || draft.stored === 0) return null;
  return misfit(draft, placeBetween(draft, page));
}

/**
 * Where a page goes that touches nothing. What shares its first moment is older than it, what shares
 * its last one newer; if it has one moment only, and has an end of history, to that side,
 * else into a gap there, if there is one.
 */
export function placeBetween({ messages, stored, gaps }: ThreadDraft, page: MessagePage): number {
  const { from, to } = spanOf(page.messages);
  const { start, end } = momentOf(messages, stored, from);
  if (from !== to || page.newer === null) return end;
  if (page.older === null) return start;
  return gaps.find(({ at }) => at >= start && at <= end)?.at ?? start;
}

/** The message that a page was asked for from, by index; -1 if there is none. */
function askedFrom(
  { gaps }: ThreadDraft,
  from?: { readonly gap: string | null; readonly side: 'above' | 'below' },
): number {
  if (!from) return -1;
  if (from.gap === null) return 0;
  const gap = gaps.find(({ key }) => key === from.gap);
  if (!gap) return -1;
  return from.side === 'above' ? gap.at - 1 : gap.at;
}

/** The first and the last message that is in a page or within its time, by index; -1 if there is none. */
function within(draft: ThreadDraft, page: readonly Message[]): Reach {
  if (page.length === 0 || draft.stored === 0) return [-1, -1];
  const { from, to } = spanOf(page);
  const { start } = momentOf(draft, draft.stored, from);
  const { end } = momentOf(draft, draft.stored, to);
  if (start === end) return [-1, -1];
  const ids = new Set(page.map(({ id }) => id));
  const isIn = (index: number): boolean => {
    const { id, sentAt } = draft.at(index) ?? { id: null, sentAt: from };
    return ids.has(id) || (sentAt > from && sentAt < to);
  };
  let first = start;
  while (first < end && !isIn(first)) first++;
  if (first === end) return [-1, -1];
  let last = end - 1;
  while (!isIn(last)) last--;
  return [first, last];
}

/**
 * A page in the middle of an island that has none of its messages: they share a moment, or are gone by
 * now. Nor is anything older than the beginning.
 */
function misfit({ stored, gaps, rest }: ThreadDraft, at: number): Reach | null {
  if (gaps.some((gap) => gap.at === at) || at === stored) return null;
  if (at > 0) return [at - 1, at];
  return rest.opened && rest.older === null ? [0, 0] : null;
}
