import { MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

import { makeGap, shifted } from './gaps';
import { mergeMessage } from './merge-message';
import { withFacts } from './message-facts';
import { indexOfCopy } from './message-index';
import { momentOf, weavePage } from './message-order';
import { Reach, findReach, placeBetween, spanOf } from './page-reach';
import { putReactions, reactionsOf } from './reactions';
import { Gap } from './thread';
import { ThreadDraft } from './thread-draft';

/** How a page was asked for. */
export interface PageContext {
  /** What it goes on from: a side of a gap, by its key; or all messages, from above: null. */
  readonly from?: { readonly gap: string | null; readonly side: 'above' | 'below' };
  /** Whether the connection has held since: then nothing is missing behind the newest page. */
  readonly inStep: boolean;
  /** How many changes of reactions had been heard by then. All of them, by default. */
  readonly asked?: number;
}

/** The island that a page becomes part of, and the gaps above and below it. */
interface Island {
  readonly above: readonly Gap[];
  readonly below: readonly Gap[];
  /** What of it shares the moments of the page. */
  readonly start: number;
  readonly end: number;
}

/**
 * A page of history takes its place. With the islands that it touches it becomes one: the gaps between
 * them close, and those at its ends go on where the page ends.
 */
export function draftPage(draft: ThreadDraft, page: MessagePage, context: PageContext): void {
  const told = tell(draft, page.messages, context.asked);
  dropStrays(draft, page, context.from);
  const reach = findReach(draft, page, context.from);
  if (!reach && told.length === 0) return;
  const island = reach ? islandAround(draft, page.messages, reach) : islandBetween(draft, page);
  const known = draft.messages.slice(island.start, island.end);
  const woven = weavePage(known, told, {
    ...spanOf(page.messages),
    endsHistory: isNewerEnd(page, context),
  });
  if (!sameList(known, woven)) draft.replace(island.start, island.end, woven);
  const added = woven.length - known.length;
  const below = reach
    ? shifted(island.below, 0, added)
    : [gapBelow(draft, island, page, added), ...shifted(island.below, 0, added)];
  connect(draft, page, context, { above: island.above, below, told });
}

/** What a page says of its messages, and what is known of them besides. */
function tell(draft: ThreadDraft, page: readonly Message[], asked?: number): readonly Message[] {
  if (draft.length === 0 && draft.knowsNothing) return page;
  const told: Message[] = [];
  for (const message of page) {
    const facts = message.id === null ? undefined : draft.facts[message.id];
    const index = indexOfCopy(draft, draft.stored, message);
    const known = draft.at(index);
    if (known && index >= draft.stored) draft.replace(index, index + 1, []);
    if (facts?.deleted) continue;
    const fresh = reactionsOf(draft, withFacts(message, facts), asked);
    told.push(known ? putReactions(mergeMessage(known, fresh), fresh.reactions) : fresh);
  }
  return told;
}

/**
 * Islands may share a moment, in any order. What stands on the wrong side of what a page reaches is
 * let go: it comes back with the page that fills the gap.
 */
function dropStrays(draft: ThreadDraft, page: MessagePage, from: PageContext['from']): void {
  const reach = page.messages.length > 0 ? findReach(draft, page, from) : null;
  if (!reach) return;
  const { messages, stored, gaps } = draft;
  const span = spanOf(page.messages);
  const top = gaps.findLast(({ at }) => at <= reach[0])?.at ?? 0;
  const bottom = gaps.find(({ at }) => at > reach[1])?.at ?? stored;
  draft.drop(bottom, momentOf(messages, stored, span.to).start);
  draft.drop(momentOf(messages, stored, span.from).end, top);
}

/** Whether what a page leaves out of its moment is older than it. */
function isNewerEnd({ older, newer }: MessagePage, { from }: PageContext): boolean {
  return older !== null && (newer === null || from?.side === 'above');
}

function islandAround(
  { messages, stored, gaps }: ThreadDraft,
  page: readonly Message[],
  [first, last]: Reach,
): Island {
  const above = gaps.filter(({ at }) => at <= first);
  const below = gaps.filter(({ at }) => at > last);
  const top = above.at(-1)?.at ?? 0;
  const bottom = below[0]?.at ?? stored;
  if (page.length === 0) return { above, below, start: top, end: top };
  const { from, to } = spanOf(page);
  const start = Math.min(Math.max(momentOf(messages, stored, from).start, top), bottom);
  const end = Math.min(Math.max(momentOf(messages, stored, to).end, start), bottom);
  return { above, below, start, end };
}

/** An island of its own, behind a gap, and before another one which `gapBelow` makes. */
function islandBetween(draft: ThreadDraft, page: MessagePage): Island {
  const { gaps, messages } = draft;
  const at = placeBetween(draft, page);
  const above = gaps.filter((gap) => gap.at <= at);
  if (at > 0 && above.at(-1)?.at !== at) {
    above.push(makeGap({ at, newer: '', older: '', missed: true }, messages));
  }
  return { above, below: gaps.filter((gap) => gap.at > at), start: at, end: at };
}

function gapBelow(
  { messages, rest }: ThreadDraft,
  { above, start }: Island,
  { newer }: MessagePage,
  added: number,
): Gap {
  const split = above.at(-1);
  const older = start === 0 ? rest.older : split?.older;
  const missed = start === 0 ? newer === null : split?.missed === true;
  return makeGap({ at: start + added, newer: '', older: older ?? '', missed }, messages);
}

/** The gaps at the ends of the island go on where the page ends, or close. */
function connect(
  draft: ThreadDraft,
  page: MessagePage,
  { from, inStep }: PageContext,
  parts: {
    readonly above: readonly Gap[];
    readonly below: readonly Gap[];
    readonly told: readonly Message[];
  },
): void {
  const { told } = parts;
  const upper = parts.above.at(-1);
  const lower = parts.below[0];
  const first = draft.messages[upper?.at ?? 0];
  const last = draft.messages[(lower?.at ?? draft.stored) - 1];
  const asksAbove = from?.side === 'below' && from.gap === (upper?.key ?? null);
  const asksBelow = from?.side === 'above' && from.gap === lower?.key;
  let { above, below } = parts;
  if (asksAbove || (told.length > 0 && told[0] === first)) {
    if (!upper) draft.set({ older: page.older });
    else above = [...above.slice(0, -1), ...goOn(upper, 'older', page.older)];
  }
  if (page.newer === null && inStep) below = [];
  else if (lower && (asksBelow || (told.length > 0 && told.at(-1) === last))) {
    const next = goOn(lower, 'newer', page.newer ?? '');
    below = [...next, ...below.slice(1)];
  }
  draft.gaps = [...above, ...below];
}

/** A gap which goes on at a cursor of the service; none where the service has nothing more. */
function goOn(gap: Gap, way: 'older' | 'newer', cursor: string | null): readonly Gap[] {
  if (cursor === null) return [];
  return [gap[way] === cursor ? gap : { ...gap, [way]: cursor }];
}

function sameList(a: readonly Message[], b: readonly Message[]): boolean {
  return a.length === b.length && a.every((message, index) => message === b[index]);
}
