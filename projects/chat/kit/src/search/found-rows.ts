import { ChatIntl, formatMoment, formatWhen } from 'ngx-tencent-chat/i18n';
import {
  Conversation,
  ConversationId,
  Message,
  MessagePlace,
  Person,
} from 'ngx-tencent-chat/models';
import { MessageTypes } from 'ngx-tencent-chat/ui';

import { SearchResults } from './search-results';
import { SnippetPart, findHits, toSnippet } from './snippet';

/** What choosing a row leads to: a conversation, one of its messages, or what was found in it. */
export interface FoundTarget {
  readonly conversationId: ConversationId;
  /** The message; null where the whole conversation is meant. */
  readonly place: MessagePlace | null;
  /** Whether its matches are to be listed first. */
  readonly within: boolean;
}

/** A row of what was found. */
export interface FoundRow {
  readonly id: string;
  readonly person: Person;
  readonly title: readonly SnippetPart[];
  /** What it says; empty where there is nothing to say. */
  readonly text: readonly SnippetPart[];
  /** When, in short and in full; '' where that does not matter. */
  readonly when: string;
  readonly moment: string;
  readonly target: FoundTarget;
}

/** What rows depend on beside what was found. */
export interface RowFacts {
  readonly intl: ChatIntl;
  readonly types: MessageTypes;
  readonly now: number;
}

/** How many conversations are named whose names match. */
const MOST = 5;

/** Found messages, the newest first. */
export function messageRows({ messages, query }: SearchResults, facts: RowFacts) {
  return messages.map((message) => messageRow(message, query?.text ?? '', facts));
}

/** Found conversations, with how many of their messages match. */
export function conversationRows({ conversations, query }: SearchResults, facts: RowFacts) {
  return conversations.map(({ conversation, count, messages: [only] }): FoundRow => {
    const { id, peer } = conversation;
    if (only)
      return {
        ...messageRow(only, query?.text ?? '', facts),
        person: peer,
        title: plain(peer.name),
      };
    return {
      id: `in-${id}`,
      person: peer,
      title: plain(peer.name),
      text: plain(facts.intl.search.matches(count)),
      when: '',
      moment: '',
      target: { conversationId: id, place: null, within: true },
    };
  });
}

/** Conversations whose names have the words. */
export function nameRows(
  conversations: readonly Conversation[],
  words: string,
): readonly FoundRow[] {
  if (words.trim() === '') return [];
  return conversations
    .filter(({ peer }) => findHits(peer.name, words).length > 0)
    .slice(0, MOST)
    .map(({ id, peer }) => ({
      id: `name-${id}`,
      person: peer,
      title: toSnippet(peer.name, words),
      text: [],
      when: '',
      moment: '',
      target: { conversationId: id, place: null, within: false },
    }));
}

function messageRow(message: Message, words: string, facts: RowFacts): FoundRow {
  const { id, key, conversationId, sender, own, sentAt, sequence, body } = message;
  const { intl, types } = facts;
  const text = types.search(body) || types.preview(body, intl);
  return {
    id: `message-${key}`,
    person: sender,
    title: plain(own ? intl.you : sender.name),
    text: toSnippet(text, words),
    ...whenOf(sentAt, facts),
    target: { conversationId, place: id === null ? null : { id, sentAt, sequence }, within: false },
  };
}

function whenOf(at: number, { intl, now }: RowFacts) {
  return { when: formatWhen(intl, at, now), moment: formatMoment(intl, at) };
}

function plain(text: string): readonly SnippetPart[] {
  return [{ text, hit: false }];
}
