import { ChatFailure, MessagePage, ReactionChange } from 'ngx-tencent-chat/client';
import { Message, MessageStatus, Reaction } from 'ngx-tencent-chat/models';

import { draftMessage } from './draft-message';
import { PageContext, draftPage } from './draft-page';
import { makeGap } from './gaps';
import { indexOfCopy } from './message-index';
import { putReactions, withPending } from './reactions';
import { Gap, PendingReaction, Thread } from './thread';
import { ThreadDraft } from './thread-draft';

/** What changes a draft of a thread. Several in a row make one version of it. */
export type ThreadUpdater = (draft: ThreadDraft) => void;

/** A thread after these changes; the same one if they change nothing. */
export function updated(thread: Thread, ...updaters: readonly ThreadUpdater[]): Thread {
  const draft = new ThreadDraft(thread);
  for (const update of updaters) update(draft);
  return draft.finish();
}

/** Messages that arrived by themselves, were written here, or were confirmed by the service. */
export function applyMessages(messages: readonly Message[]): ThreadUpdater {
  return (draft) => messages.forEach((message) => draftMessage(draft, message));
}

/** A page of history, oldest first and without holes. */
export function applyPage(page: MessagePage, context: PageContext): ThreadUpdater {
  return (draft) => draftPage(draft, page, context);
}

/**
 * The page above all that is loaded.
 * @param around Whether it is the page around the first message, for want of a better place to ask.
 */
export function applyOlder(
  page: MessagePage,
  context: PageContext,
  around: boolean,
): ThreadUpdater {
  return (draft) => {
    const before = draft.stored;
    const from = { gap: null, side: 'below' } as const;
    // Above an empty newest page: what is below is known to be gone.
    const told = before === 0 && !around ? { ...page, newer: null } : page;
    draftPage(draft, told, around ? context : { ...context, from });
    if (page.messages.length === 0) draft.set({ older: page.older });
    draft.set({ folded: Math.max(0, draft.rest.folded - (draft.stored - before)) });
  };
}

/**
 * The newest page. What was known before the conversation was opened stays if the page touches it, or
 * if it arrived while the page was fetched.
 */
export function applyNewest(page: MessagePage, context: PageContext): ThreadUpdater {
  return (draft) => {
    const { opened } = draft.rest;
    draftPage(draft, page, context);
    draft.set({ opened: true, behind: !context.inStep });
    // A walk over deleted messages that is not over says nothing about those that were known.
    if (opened && draft.stored > 0 && page.messages.length === 0 && page.older !== null) return;
    const first = page.messages.find((message) => indexOfCopy(draft, draft.stored, message) >= 0);
    if (!first) {
      if (context.inStep) draft.gaps = [];
      draft.set({ older: page.older });
    } else if (!opened) {
      const at = indexOfCopy(draft, draft.stored, first);
      draft.drop(0, draft.gaps.findLast((gap) => gap.at <= at)?.at ?? 0);
      draft.set({ older: page.older });
    }
  };
}

/** How far an own message has come that the service has not stored. */
export function applyStatus(
  key: string,
  status: Exclude<MessageStatus, 'sent'>,
  failure: string | null = null,
): ThreadUpdater {
  return (draft) => {
    for (let index = draft.stored; index < draft.length; index++) {
      const known = draft.at(index);
      if (known?.key !== key) continue;
      if (known.status !== status || known.failure !== failure) {
        draft.put(index, { ...known, status, failure });
      }
      return;
    }
  };
}

/** These are all reactions of some messages now. */
export function applyReactions(changes: readonly ReactionChange[]): ThreadUpdater {
  return (draft) => {
    const change = draft.rest.changes + 1;
    draft.set({ changes: change });
    const indices = draft.indicesOf(changes.map(({ id }) => id));
    for (const { id, reactions } of changes) {
      const facts = draft.facts[id] ?? {};
      if (facts.deleted) continue;
      draft.learn(id, { ...facts, reactions: { told: reactions, change } });
      showReactions(draft, indices.get(id) ?? -1, reactions);
    }
  };
}

/** An own reaction is on its way: it shows at once. */
export function applyReacting(pending: PendingReaction): ThreadUpdater {
  return (draft) => {
    const { id } = pending;
    const facts = draft.facts[id] ?? {};
    const { reacting, changes } = draft.rest;
    const index = draft.indexOf(id);
    const shown = draft.at(index)?.reactions ?? [];
    // What the service told last is what stays if it refuses.
    const told = reacting.some((one) => one.id === id) ? facts.reactions?.told : shown;
    const reactions = { told: told ?? shown, change: facts.reactions?.change ?? changes };
    draft.learn(id, { ...facts, reactions });
    draft.set({ reacting: [...reacting, pending] });
    showReactions(draft, index, reactions.told);
  };
}

/** An own reaction has been stored, or was refused. */
export function applyReacted({ turn }: PendingReaction, stored: boolean): ThreadUpdater {
  return (draft) => {
    const { reacting, changes } = draft.rest;
    const pending = reacting.find((one) => one.turn === turn);
    if (!pending) return;
    const { id } = pending;
    const facts = draft.facts[id] ?? {};
    const told = facts.reactions?.told ?? [];
    const settled = stored ? withPending(told, [pending], id) : told;
    const change = stored ? changes + 1 : (facts.reactions?.change ?? changes);
    draft.learn(id, { ...facts, reactions: { told: settled, change } });
    draft.set({ reacting: reacting.filter((one) => one !== pending) });
    draft.set({ changes: Math.max(change, changes) });
    showReactions(draft, draft.indexOf(id), settled);
  };
}

/** What its sender has called off before it was stored is gone. */
export function applyCancelled(key: string): ThreadUpdater {
  return (draft) => {
    for (let index = draft.stored; index < draft.length; index++) {
      if (draft.at(index)?.key === key) return draft.replace(index, index + 1, []);
    }
  };
}

/** The connection broke, or was mended: what comes from now on may stand behind a gap. */
export function applyBroken(): ThreadUpdater {
  return (draft) => {
    draft.set({ behind: true });
    const at = draft.stored;
    if (at === 0 || draft.gaps.at(-1)?.at === at) return;
    const gap = makeGap({ at, newer: '', older: '', missed: true }, draft.messages);
    draft.gaps = [...draft.gaps, gap];
  };
}

/**
 * Only the newest messages stay, and what is not stored yet.
 * @param counted Whether the others are counted in `folded`.
 */
export function applyTrimmed(keep: number, counted: boolean): ThreadUpdater {
  return (draft) => {
    const count = draft.stored - keep;
    if (count <= 0) return;
    const atGap = draft.gaps.some(({ at }) => at <= count);
    draft.drop(0, count);
    // The service has told of no place in the middle of its pages.
    if (!atGap) draft.set({ older: '' });
    if (counted) draft.set({ folded: draft.rest.folded + count });
  };
}

/** The service has nothing older, or keeps it no longer. */
export function applyBeginning(): ThreadUpdater {
  return (draft) => draft.set({ older: null });
}

/** Something about a gap changed, if it is still there. */
export function applyGap(key: string, changes: Partial<Gap>): ThreadUpdater {
  return (draft) => {
    draft.gaps = draft.gaps.map((gap) => (gap.key === key ? { ...gap, ...changes } : gap));
  };
}

/** A page is being loaded. */
export function applyLoading(loading: 'newest' | 'older'): ThreadUpdater {
  return (draft) => draft.set({ loading, failure: null });
}

/** A page has been loaded, or could not be. */
export function applyLoaded(
  what: 'newest' | 'older',
  failure: ChatFailure | null = null,
): ThreadUpdater {
  return (draft) => {
    const { loading } = draft.rest;
    draft.set({ loading: loading === what ? null : loading, failure });
  };
}

function showReactions(draft: ThreadDraft, index: number, told: readonly Reaction[]): void {
  const message = draft.at(index);
  if (!message) return;
  const reactions = withPending(told, draft.rest.reacting, message.id);
  draft.put(index, putReactions(message, reactions));
}
