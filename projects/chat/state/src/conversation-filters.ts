import { Conversation, ConversationId, Folder } from 'ngx-tencent-chat/models';

/** What of the list is looked at. */
export type ConversationFilter = 'all' | 'unread' | 'mentions' | 'groups' | 'direct';

/** Where conversations are put away: each shelf is opened by itself. */
export type ConversationShelf = 'archived' | 'folded';

/** Which conversations are wanted. */
export interface ListChoice {
  readonly filter: ConversationFilter;
  /** Only those in a folder; null for all. */
  readonly folder: Folder | null;
  /** Only those on a shelf; null for those on none. */
  readonly shelf: ConversationShelf | null;
  /** The one that is open: reading it does not take it from under its reader's eyes. */
  readonly open: ConversationId | null;
}

/** Everything that is not put away. */
export const wholeList: ListChoice = { filter: 'all', folder: null, shelf: null, open: null };

/** How much is on a shelf. */
export interface ShelfCount {
  readonly all: number;
  /** How many of them have something unread. */
  readonly unread: number;
}

/** The wanted ones of the conversations, in the same order. The same list if that is all of them. */
export function selectChosen(
  all: readonly Conversation[],
  choice: ListChoice,
): readonly Conversation[] {
  const members = choice.folder && new Set(choice.folder.conversationIds);
  const chosen = all.filter((each) => isChosen(each, choice, members));
  return chosen.length === all.length ? all : chosen;
}

/** How much is on a shelf. */
export function countShelf(all: readonly Conversation[], shelf: ConversationShelf): ShelfCount {
  const there = all.filter((each) => each.marks.length > 0 && placeOf(each) === shelf);
  return { all: there.length, unread: there.filter(isUnread).length };
}

/** Whether there is something to be read, or to be looked at again. */
export function isUnread({ unread, marks }: Conversation): boolean {
  return unread > 0 || marks.includes('unread');
}

/**
 * What a conversation adds to the total: those that are muted or archived ask for no attention, a mark
 * counts no message, none takes from another. What is folded or hidden counts: a message in it is new.
 */
export function unreadOf(conversation: Conversation | undefined): number {
  if (!conversation || conversation.muted) return 0;
  return conversation.marks.includes('archived') ? 0 : Math.max(0, conversation.unread);
}

/** Whether a conversation fits a filter. */
export function fitsFilter(conversation: Conversation, filter: ConversationFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unread':
      return isUnread(conversation);
    case 'mentions':
      return conversation.mention !== null;
    case 'groups':
      return conversation.roomType !== 'direct';
    case 'direct':
      return conversation.roomType === 'direct';
  }
}

function isChosen(
  each: Conversation,
  { filter, shelf, open }: ListChoice,
  members: ReadonlySet<ConversationId> | null,
): boolean {
  const place = each.marks.length > 0 ? placeOf(each) : null;
  // A folder shows what is folded elsewhere, but not what was put out of sight.
  const there = place === shelf || (members !== null && place === 'folded');
  if (!there || (members && !members.has(each.id))) return false;
  return fitsFilter(each, filter) || each.id === open;
}

/** The archive comes first; what is hidden shows itself again when something is said. */
function placeOf({ marks, unread }: Conversation): ConversationShelf | 'hidden' | null {
  if (marks.includes('archived')) return 'archived';
  if (marks.includes('hidden') && unread <= 0) return 'hidden';
  return marks.includes('folded') ? 'folded' : null;
}
