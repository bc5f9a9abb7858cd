import { ChatIntl, dayOf, formatClock, formatDay } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { RowEntry } from 'ngx-tencent-chat/primitives';
import { GroupPlace } from '../message-bubble/message-bubble';
import { FeedGap, FeedRow, isGapRow, isMessageRow } from './feed-row';
import { groupMessage } from './message-group';

/** A row as the feed shows it among its neighbours. */
export interface FeedItem {
  readonly entry: RowEntry<FeedRow>;
  /** Null for the edge and for gaps. */
  readonly message: Message | null;
  /** Null for the edge and for messages. */
  readonly gap: FeedGap | null;
  readonly place: GroupPlace;
  /** Whether it is the first of its group. */
  readonly opens: boolean;
  /** Whether the sender's picture stands beside it: others' do, at the last of a group. */
  readonly face: boolean;
  /** The name of the day that it opens, or null. */
  readonly day: string | null;
  /** Whether the line of unread messages stands above it. */
  readonly unread: boolean;
  /** Its accessible name. */
  readonly name: string;
  /** Its place among the loaded messages, from 1. */
  readonly position: number;
  /** Whether no row stands below it. */
  readonly newest: boolean;
}

/** What the items of a feed depend on together. */
export interface FeedFacts {
  readonly rows: readonly FeedRow[];
  /** Indexes of the rows of gaps, rising. */
  readonly gaps: readonly number[];
  readonly unreadFrom: string | null;
  readonly intl: ChatIntl;
  readonly now: number;
}

/** Dresses one rendered row: only those are looked at, however long the feed is. */
export function toFeedItem(entry: RowEntry<FeedRow>, facts: FeedFacts): FeedItem {
  const { unreadFrom, intl, now } = facts;
  const { row } = entry;
  if (!isMessageRow(row)) return { ...blank, entry, gap: isGapRow(row) ? row.gap : null };
  const neighbours = {
    before: messageAt(facts.rows, entry.index - 1),
    after: messageAt(facts.rows, entry.index + 1),
  };
  const divided = ({ key }: Message) => key === unreadFrom;
  const { place, opensDay } = groupMessage(row, neighbours, (time) => dayOf(intl, time), divided);
  return {
    entry,
    message: row,
    gap: null,
    place,
    opens: place === 'single' || place === 'first',
    face: !row.own && row.body.type !== 'notice' && (place === 'single' || place === 'last'),
    day: opensDay ? formatDay(intl, row.sentAt, now) : null,
    unread: divided(row),
    name: nameOf(row, intl),
    position: entry.index - facts.gaps.filter((gap) => gap < entry.index).length,
    newest: entry.index === facts.rows.length - 1,
  };
}

/** The accessible name of a message. */
export function nameOf(message: Message, intl: ChatIntl): string {
  const sender = message.own ? intl.you : message.sender.name;
  return intl.messageName(sender, formatClock(intl, message.sentAt));
}

function messageAt(rows: readonly FeedRow[], index: number): Message | null {
  const row = rows[index];
  return row && isMessageRow(row) ? row : null;
}

const blank: Omit<FeedItem, 'entry' | 'gap'> = {
  message: null,
  place: 'single',
  opens: false,
  face: false,
  day: null,
  unread: false,
  name: '',
  position: 0,
  newest: false,
};
