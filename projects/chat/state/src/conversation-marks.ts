import { Conversation, ConversationMark } from 'ngx-tencent-chat/models';

/** What becomes of a conversation: it is changed, or, with null, no longer in the list. */
export type ConversationUpdater = (conversation: Conversation) => Conversation | null;

/** It is kept on top of the list, or no longer. */
export function applyPinned(on: boolean): ConversationUpdater {
  return (known) => (known.pinned === on ? known : { ...known, pinned: on });
}

/** It asks for no attention, or does again. */
export function applyMuted(on: boolean): ConversationUpdater {
  return (known) => (known.muted === on ? known : { ...known, muted: on });
}

/** It bears a mark, or no longer. */
export function applyMark(mark: ConversationMark, on: boolean): ConversationUpdater {
  return (known) => {
    if (known.marks.includes(mark) === on) return known;
    const others = known.marks.filter((each) => each !== mark);
    return { ...known, marks: on ? [...others, mark] : others };
  };
}

/** What was said in it is gone, unless something has been said since. */
export function applyCleared(asked: Conversation): ConversationUpdater {
  return (known) =>
    known.activeAt > asked.activeAt
      ? known
      : { ...known, lastMessage: null, unread: 0, mention: null };
}

/** It is gone, unless something has been said since. */
export function applyGone(asked: Conversation): ConversationUpdater {
  return (known) => (known.activeAt > asked.activeAt ? known : null);
}
