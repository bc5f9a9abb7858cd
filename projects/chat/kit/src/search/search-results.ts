import { ChatErrorCode, FoundConversation, MessageQuery } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';

/** What a search has found so far. */
export interface SearchResults {
  /** What was looked for; null before anything was. */
  readonly query: MessageQuery | null;
  /** Why nothing was found; null unless the search has failed. */
  readonly failure: ChatErrorCode | null;
  /** Whether only messages that are loaded were looked through, because the service cannot search. */
  readonly loadedOnly: boolean;
  /** Found messages, the newest first; empty where conversations are found. */
  readonly messages: readonly Message[];
  /** Conversations with messages that match, of a search everywhere. */
  readonly conversations: readonly FoundConversation[];
  /** How many messages match at all; null where nobody has counted. */
  readonly total: number | null;
  /** Whether there is more: `loading` also before the first part has come. */
  readonly more: 'none' | 'some' | 'loading' | 'failed';
}

/** Nothing has been looked for. */
export const noResults: SearchResults = {
  query: null,
  failure: null,
  loadedOnly: false,
  messages: [],
  conversations: [],
  total: null,
  more: 'none',
};

/** What another part of the answer brings. */
export interface SearchPart {
  readonly messages: readonly Message[];
  readonly conversations: readonly FoundConversation[];
  readonly total: number | null;
  readonly next: string | null;
}

/** The results with another part. What is there already is not added twice. */
export function applyPart(results: SearchResults, part: SearchPart): SearchResults {
  const ids = new Set(results.messages.map(({ id }) => id));
  const known = new Set(results.conversations.map(({ conversation }) => conversation.id));
  const messages = part.messages.filter(({ id, recalled }) => !recalled && !ids.has(id));
  const added = part.conversations.filter(({ conversation }) => !known.has(conversation.id));
  return {
    ...results,
    failure: null,
    messages: [...results.messages, ...messages],
    conversations: [...results.conversations, ...added],
    total: part.total ?? results.total,
    more: part.next === null ? 'none' : 'some',
  };
}

/** The results without messages that are gone. */
export function applyGone(results: SearchResults, ids: readonly string[]): SearchResults {
  const gone = new Set<string | null>(ids);
  const isHere = ({ id }: Message) => !gone.has(id);
  const messages = results.messages.filter(isHere);
  // Where the only match is gone, nothing is left to be found.
  const conversations = results.conversations.filter(
    ({ messages: [only] }) => only === undefined || isHere(only),
  );
  const lost = results.messages.length - messages.length;
  if (lost === 0 && conversations.length === results.conversations.length) return results;
  const total = results.total === null ? null : Math.max(0, results.total - lost);
  return { ...results, messages, conversations, total };
}

/** The results with a message as the service has it now. */
export function applyRenewed(results: SearchResults, fresh: Message): SearchResults {
  const renew = (message: Message) =>
    message.id === fresh.id ? { ...message, body: fresh.body } : message;
  return { ...results, messages: results.messages.map(renew) };
}
