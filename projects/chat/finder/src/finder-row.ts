import { ConversationId, MessagePlace, Person } from 'ngx-tencent-chat/models';

import type { NamePart } from './find-names';

/** Where the reader wants to go: a conversation, or one of its messages. */
export interface FinderTarget {
  readonly conversationId: ConversationId;
  /** The message; null where the whole conversation is meant. */
  readonly place: MessagePlace | null;
  /** Whether it is to be opened beside what is open. */
  readonly beside: boolean;
}

/** A row of what was found. */
export interface FinderRow {
  readonly id: string;
  readonly person: Person;
  readonly title: readonly NamePart[];
  /** What is said below the name; empty for nothing. */
  readonly detail: readonly NamePart[];
  /** When, in short and in full; '' where that does not matter. */
  readonly when: string;
  readonly moment: string;
  /** How many messages are unread. */
  readonly unread: number;
  readonly conversationId: ConversationId;
  readonly place: MessagePlace | null;
  /** Whether choosing it lists its matches first. */
  readonly within: boolean;
}

/** Rows under one heading. */
export interface FinderSection {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly FinderRow[];
}

/** A text of one piece. */
export function plain(text: string): readonly NamePart[] {
  return text === '' ? [] : [{ text, hit: false }];
}

/** A row for a conversation with nothing said about it. */
export function simpleRow(
  id: string,
  person: Person,
  conversationId: ConversationId,
  title = plain(person.name),
): FinderRow {
  return {
    id,
    person,
    title,
    detail: [],
    when: '',
    moment: '',
    unread: 0,
    conversationId,
    place: null,
    within: false,
  };
}
