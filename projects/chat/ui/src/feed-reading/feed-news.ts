import { Signal, computed, linkedSignal } from '@angular/core';
import { Message, UserId, mentions } from 'ngx-tencent-chat/models';
import { FeedRow, isMessageRow } from '../feed-rows/feed-row';
import { findRow } from '../feed-rows/find-row';

/** How many of the newest rows are looked at for reactions. */
const RECENT = 500;

/** What the news of a feed follow from. */
export interface NewsSource {
  readonly rows: Signal<readonly FeedRow[]>;
  /** The key of the first message that was unread as the feed was opened, or null. */
  readonly unreadFrom: Signal<string | null>;
  /** Which rows are on screen in a focused window; null if none is. */
  readonly inView: Signal<InView | null>;
  /** Who reads; null where that is not known. */
  readonly me: Signal<UserId | null>;
  /** Which list this is; another value starts over. */
  readonly list: Signal<unknown>;
}

/** Indexes of the first and the last row on screen. */
export interface InView {
  readonly first: number;
  readonly last: number;
}

interface Facts {
  readonly list: unknown;
  readonly rows: readonly FeedRow[];
  readonly unreadFrom: string | null;
  readonly inView: InView | null;
  readonly me: UserId | null;
}

interface NewsRow {
  readonly key: string;
  readonly index: number;
}

/** What concerns the reader and has not been on screen yet: of what is loaded and of what comes in. */
interface News {
  readonly mentions: readonly NewsRow[];
  readonly reactions: readonly NewsRow[];
}

const noNews: News = { mentions: [], reactions: [] };

/** Keeps the messages that mention the reader, and those of the reader's that others have reacted to. */
export class FeedNews {
  readonly #source: NewsSource;
  readonly #news = linkedSignal<Facts, News>({
    source: () => ({
      list: this.#source.list(),
      rows: this.#source.rows(),
      unreadFrom: this.#source.unreadFrom(),
      inView: this.#source.inView(),
      me: this.#source.me(),
    }),
    computation: (facts, before) => {
      const known = before?.source.list === facts.list ? before : null;
      return applyFacts(known?.value ?? noNews, facts, known?.source ?? null);
    },
  });

  /** Keys of unread messages that mention the reader, oldest first. */
  readonly mentions = computed(() => this.#news().mentions.map(({ key }) => key));

  /** Keys of own messages that others have reacted to while they were out of sight, oldest first. */
  readonly reactions = computed(() => this.#news().reactions.map(({ key }) => key));

  constructor(source: NewsSource) {
    this.#source = source;
  }
}

function applyFacts(news: News, facts: Facts, before: Facts | null): News {
  const fresh = freshFrom(facts, before);
  const mentioned = facts.me === null ? [] : mentionsFrom(facts.rows, fresh, facts.me);
  const reacted = before === null ? [] : reactionsSince(before.rows, facts.rows);
  const next = {
    mentions: unseen([...news.mentions, ...mentioned], facts),
    reactions: unseen([...news.reactions, ...reacted], facts),
  };
  return next.mentions.length + next.reactions.length === 0 ? noNews : next;
}

/** The index of the first row that has not been looked at for mentions. */
function freshFrom({ rows, unreadFrom, me }: Facts, before: Facts | null): number {
  const newest = before?.rows.at(-1);
  const started = before?.unreadFrom === unreadFrom && before.me === me;
  if (started && newest) return findRow(rows, newest.key, rows.length - 1) + 1 || rows.length;
  return unreadFrom === null ? rows.length : findRow(rows, unreadFrom, rows.length - 1);
}

function mentionsFrom(rows: readonly FeedRow[], from: number, me: UserId): NewsRow[] {
  const found: NewsRow[] = [];
  for (let index = Math.max(0, from); index < rows.length; index++) {
    const row = rows[index];
    if (row && isMessageRow(row) && !row.own && mentions(row, me)) {
      found.push({ key: row.key, index });
    }
  }
  return found;
}

/** Own messages that have more reactions of others than before: the two lists are laid end to end. */
function reactionsSince(before: readonly FeedRow[], after: readonly FeedRow[]): NewsRow[] {
  const newest = before.at(-1);
  if (!newest || before === after) return [];
  const end = findRow(after, newest.key, after.length - 1);
  const found: NewsRow[] = [];
  for (let back = 0; back < RECENT && back <= end; back++) {
    const old = before[before.length - 1 - back];
    const row = after[end - back];
    if (!old || old.key !== row?.key) break;
    if (old === row || !isMessageRow(old) || !isMessageRow(row) || !row.own) continue;
    if (ofOthers(row) > ofOthers(old)) found.unshift({ key: row.key, index: end - back });
  }
  return found;
}

function ofOthers({ reactions }: Message): number {
  return reactions.reduce((sum, { count, own }) => sum + count - (own ? 1 : 0), 0);
}

/** Leaves out what is on screen, what is gone, and what is said twice; the others oldest first. */
function unseen(news: readonly NewsRow[], { rows, inView }: Facts): readonly NewsRow[] {
  const kept = new Map<string, NewsRow>();
  for (const { key, index } of news) {
    const at = findRow(rows, key, index);
    const seen = inView !== null && at >= inView.first && at <= inView.last;
    if (at >= 0 && !seen) kept.set(key, { key, index: at });
  }
  return [...kept.values()].sort((one, other) => one.index - other.index);
}
