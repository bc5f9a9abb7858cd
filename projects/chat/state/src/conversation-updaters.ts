import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';

import type { ListChange } from './conversation-changes';
import { unreadOf } from './conversation-filters';
import { byActivity, putInOrder, withUnsent } from './conversation-order';
import { SharedMap } from './shared-map';

/** Changes at once from which on sorting everything costs less than putting each in its place. */
const many = 64;

/** All conversations: one change costs nearly the same whether there are a hundred or very many. */
export interface ConversationList {
  readonly byId: SharedMap<ConversationId, Conversation>;
  /** Pinned ones first, then by last activity, newest first. */
  readonly order: readonly Conversation[];
  /** Unread messages that ask for attention. */
  readonly unread: number;
}

/** No conversations. */
export const emptyConversations: ConversationList = {
  byId: SharedMap.of(new Map<ConversationId, Conversation>()),
  order: [],
  unread: 0,
};

/** These, and no others. Of those with the same id the last one counts. */
export function applyListed(conversations: readonly Conversation[]): ConversationList {
  const latest = latestById(conversations);
  const order = [...latest.values()].sort(byActivity);
  const unread = order.reduce((sum, each) => sum + unreadOf(each), 0);
  return { byId: SharedMap.of(latest), order, unread };
}

/** The list with conversations that are new or have changed. The last word on each counts. */
export function applyChanged(
  list: ConversationList,
  conversations: readonly Conversation[],
): ConversationList {
  if (conversations.length === 0) return list;
  const latest = latestById(conversations);
  let { unread } = list;
  for (const after of latest.values()) {
    unread += unreadOf(after) - unreadOf(list.byId.get(after.id));
  }
  const order = latest.size < many ? putEach(list, latest) : sortAll(list, latest);
  return { byId: list.byId.with(latest), order, unread };
}

/** The list with another count of unread messages in one conversation. */
export function applyUnread(
  list: ConversationList,
  id: ConversationId,
  unread: number,
): ConversationList {
  const known = list.byId.get(id);
  return known && known.unread !== unread ? applyChanged(list, [{ ...known, unread }]) : list;
}

/** The list without some of its conversations. */
export function applyRemoved(
  list: ConversationList,
  ids: readonly ConversationId[],
): ConversationList {
  const gone = new Set(ids.filter((id) => list.byId.get(id)));
  if (gone.size === 0) return list;
  const order = list.order.filter(({ id }) => !gone.has(id));
  let { unread } = list;
  for (const id of gone) unread -= unreadOf(list.byId.get(id));
  return { byId: SharedMap.of(latestById(order)), order, unread };
}

/** The list once conversations have become what they are to become. Those it has not, it does not get. */
export function applyChange(list: ConversationList, change: ListChange): ConversationList {
  const changed: Conversation[] = [];
  const removed: ConversationId[] = [];
  for (const [id, update] of change) {
    const known = list.byId.get(id);
    const after = known && update(known);
    if (after === null) removed.push(id);
    else if (after && after !== known) changed.push(after);
  }
  return applyRemoved(applyChanged(list, changed), removed);
}

/** The conversations in order as their writer knows them: what waits to be sent counts. */
export function selectShown(
  { byId, order }: ConversationList,
  unsent: ReadonlyMap<ConversationId, Message>,
): readonly Conversation[] {
  let shown: Conversation[] | null = null;
  for (const [id, message] of unsent) {
    const known = byId.get(id);
    const seen = known && withUnsent(known, message);
    if (seen && seen !== known) putInOrder((shown ??= order.slice()), known, seen);
  }
  return shown ?? order;
}

function latestById(
  conversations: readonly Conversation[],
): ReadonlyMap<ConversationId, Conversation> {
  return new Map(conversations.map((each) => [each.id, each]));
}

function putEach(
  { byId, order }: ConversationList,
  latest: ReadonlyMap<ConversationId, Conversation>,
): readonly Conversation[] {
  const put = order.slice();
  latest.forEach((after, id) => putInOrder(put, byId.get(id), after));
  return put;
}

function sortAll(
  { order }: ConversationList,
  latest: ReadonlyMap<ConversationId, Conversation>,
): readonly Conversation[] {
  return [...order.filter(({ id }) => !latest.has(id)), ...latest.values()].sort(byActivity);
}
