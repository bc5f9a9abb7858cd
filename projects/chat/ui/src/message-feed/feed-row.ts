import { ChatIntl, dayOf, formatClock, formatDay } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { RowEntry } from 'ngx-tencent-chat/primitives';
import { GroupPlace } from '../message-bubble/message-bubble';
import { groupMessage } from './message-group';

/** The row above the oldest message: stands for what has not been loaded, or for the beginning. */
export interface EdgeRow {
  readonly key: 'edge';
}

/** What the feed lists. */
export type FeedRow = Message | EdgeRow;

/** A place where messages may be missing. */
export interface FeedGap {
  /** The key of the last message before it. */
  readonly after: string;
  /** Whether they could not be loaded; they are on their way otherwise. */
  readonly failed: boolean;
}

/** A message as the feed shows it among its neighbours. */
export interface FeedItem {
  readonly entry: RowEntry<FeedRow>;
  /** Null for the edge. */
  readonly message: Message | null;
  readonly place: GroupPlace;
  /** Whether it is the first of its group. */
  readonly opens: boolean;
  /** Whether it is the last of its group. */
  readonly closes: boolean;
  /** The name of the day that it opens, or null. */
  readonly day: string | null;
  /** Whether the line of unread messages stands above it. */
  readonly unread: boolean;
  /** What may be missing behind it; null where nothing is. */
  readonly gap: FeedGap | null;
  /** Its accessible name. */
  readonly name: string;
  /** Its place among the loaded messages, from 1. */
  readonly position: number;
}

/** What the items of a feed depend on together. */
export interface FeedFacts {
  readonly messages: readonly Message[];
  readonly unreadFrom: string | null;
  readonly gap: FeedGap | null;
  readonly intl: ChatIntl;
  readonly now: number;
}

export const edgeRow: EdgeRow = { key: 'edge' };

export function isMessageRow(row: FeedRow): row is Message {
  return row.key !== edgeRow.key;
}

/** Dresses one rendered row: only those are looked at, however long the feed is. */
export function toFeedItem(entry: RowEntry<FeedRow>, facts: FeedFacts): FeedItem {
  const { messages, unreadFrom, gap, intl, now } = facts;
  const { row } = entry;
  if (!isMessageRow(row)) return { ...blank, entry };
  const at = entry.index - 1;
  const neighbours = { before: messages[at - 1] ?? null, after: messages[at + 1] ?? null };
  const divided = ({ key }: Message) => key === unreadFrom;
  const { place, opensDay } = groupMessage(row, neighbours, (time) => dayOf(intl, time), divided);
  const sender = row.own ? intl.you : row.sender.name;
  return {
    entry,
    message: row,
    place,
    opens: place === 'single' || place === 'first',
    closes: place === 'single' || place === 'last',
    day: opensDay ? formatDay(intl, row.sentAt, now) : null,
    unread: divided(row),
    gap: gap?.after === row.key ? gap : null,
    name: intl.messageName(sender, formatClock(intl, row.sentAt)),
    position: entry.index,
  };
}

/** Guesses how tall a row is, from its text: good enough for a scrollbar. */
export function estimateRow(row: FeedRow): number {
  if (!isMessageRow(row)) return 96;
  const text = row.body.type === 'text' ? row.body.text : '';
  const lines = Math.ceil(text.length / 48) + (text.match(/\n/g)?.length ?? 0);
  return 22 + 22 * Math.max(1, lines);
}

const blank: Omit<FeedItem, 'entry'> = {
  message: null,
  place: 'single',
  opens: false,
  closes: false,
  day: null,
  unread: false,
  gap: null,
  name: '',
  position: 0,
};
