import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../../operations/surroundings.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { countField, userIdField } from '../fields.ts';
import { defineSearch } from './define-search.ts';
import { keywordsField, matches } from './keywords.ts';
import { searchableTexts } from './message-text.ts';
import { cutPage, pageFields } from './result-page.ts';
import {
  viewAll,
  viewDirect,
  viewGroup,
  type FoundMessage,
  type VisibleConversation,
} from './visible-messages.ts';

const messageSearch = v.object({
  ...pageFields,
  KeywordList: v.optional(keywordsField, []),
  MatchType: v.optional(v.picklist(['or', 'and']), 'or'),
  /** The other one of a direct conversation; with it or `GroupID` only this one is searched. */
  PeerAccount: v.optional(userIdField),
  GroupID: v.optional(v.pipe(v.string(), v.nonEmpty())),
  MsgTypeList: v.optional(v.array(v.string()), []),
  SendUserIDList: v.optional(v.pipe(v.array(userIdField), v.maxLength(5)), []),
  StartTime: v.optional(countField, 0),
  EndTime: v.optional(countField, Number.MAX_SAFE_INTEGER),
});

type MessageSearch = v.InferOutput<typeof messageSearch>;

/**
 * Searches what the user sees of his conversations. In a named one it gives back the messages, newest
 * first by pages; else how many there are in each, and the message itself where it is the only one.
 */
export const searchMessages = defineSearch({
  name: 'message_search.query',
  request: messageSearch,
  run(store, request, context) {
    const { KeywordList, MsgTypeList, SendUserIDList, PeerAccount, GroupID } = request;
    if (KeywordList.length + MsgTypeList.length + SendUserIDList.length === 0) {
      throw new Refusal('invalidSearch', 'give KeywordList, MsgTypeList or SendUserIDList');
    }
    if (GroupID !== undefined) return searchOne(viewGroup(store, GroupID, context), request);
    if (PeerAccount !== undefined)
      return searchOne(viewDirect(store, PeerAccount, context), request);
    return searchAll(store, request, context);
  },
});

function searchOne(conversation: VisibleConversation, request: MessageSearch): WireBody {
  const found = find(conversation, request);
  const { items, cursor } = cutPage(found, request);
  const result = {
    ...conversation.name,
    Count: items.length,
    LastMsgTime: found[0]?.time ?? 0,
    MsgList: conversation.write(items),
  };
  return {
    TotalCount: found.length,
    Cursor: cursor,
    ConversationMsgs: items.length === 0 ? [] : [result],
  };
}

function searchAll(store: Store, request: MessageSearch, actor: Actor): WireBody {
  const results = viewAll(store, actor)
    .map((conversation) => ({ conversation, found: find(conversation, request) }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => (other.found[0]?.time ?? 0) - (one.found[0]?.time ?? 0));
  const { items, cursor } = cutPage(results, request);
  return {
    TotalCount: results.reduce((sum, { found }) => sum + found.length, 0),
    Cursor: cursor,
    ConversationMsgs: items.map(({ conversation, found }) => ({
      ...conversation.name,
      Count: found.length,
      LastMsgTime: found[0]?.time ?? 0,
      MsgList: found.length === 1 ? conversation.write(found) : [],
    })),
  };
}

function find({ messages }: VisibleConversation, request: MessageSearch): FoundMessage[] {
  return [...messages()].filter((message) => isWanted(message, request));
}

function isWanted({ time, from, body }: FoundMessage, request: MessageSearch): boolean {
  if (time < request.StartTime || time > request.EndTime) return false;
  const { SendUserIDList: senders, MsgTypeList: types } = request;
  if (senders.length > 0 && !senders.includes(from)) return false;
  if (types.length > 0 && !body.some(({ MsgType }) => types.includes(String(MsgType))))
    return false;
  const wanted = { keywords: request.KeywordList, all: request.MatchType === 'and' };
  return matches({ texts: searchableTexts(body) }, wanted);
}
