import { ReceiptChange } from 'ngx-tencent-chat/client';
import { Message, Recall } from 'ngx-tencent-chat/models';

import { withAddressesOf } from './echo-body';
import { knowsFact, withFacts } from './message-facts';
import { higherReceipt } from './merge-message';
import { MessageEdit, MessageFacts } from './thread';
import { ThreadDraft } from './thread-draft';
import { ThreadUpdater } from './thread-updaters';

/** The other person has read these own messages: often thousands at once. */
export function applyRead(ids: readonly string[]): ThreadUpdater {
  return (draft) => {
    const indices = draft.indicesOf(ids);
    for (const id of ids) {
      const facts = draft.facts[id] ?? {};
      if (facts.deleted) continue;
      const index = indices.get(id) ?? -1;
      const message = draft.at(index);
      if (!message) {
        if (!facts.read) draft.learn(id, { ...facts, read: true });
      } else if (!message.read) draft.put(index, { ...message, read: true });
    }
  };
}

/** A message was taken back. Who did it may become known later. */
export function applyRecalled(id: string, recall: Recall | null = null): ThreadUpdater {
  return (draft) => {
    const known = draft.facts[id]?.recall ?? recall;
    learn(draft, id, known ? { recalled: true, recall: known } : { recalled: true });
  };
}

/** A message was changed. Lower versions than the known one change nothing. */
export function applyEdited(id: string, edit: MessageEdit): ThreadUpdater {
  return (draft) => {
    const known = draft.facts[id]?.edit;
    if (!known || known.version < edit.version) learn(draft, id, { edit });
  };
}

/** Messages were deleted here: one, or very many at once. They never come back. */
export function applyDeleted(...ids: readonly string[]): ThreadUpdater {
  return (draft) => {
    const fresh = ids.filter((id) => !draft.facts[id]?.deleted);
    const indices = [...draft.indicesOf(fresh).values()].filter((index) => index >= 0);
    for (const id of fresh) draft.learn(id, { deleted: true });
    // From below: what goes moves what stands below it.
    for (const index of indices.sort((a, b) => b - a)) draft.drop(index, index + 1);
  };
}

/** All that was stored here was deleted; what is not stored yet stays. */
export function applyHistoryCleared(): ThreadUpdater {
  return (draft) => {
    applyDeleted(...draft.messages.flatMap(({ id }) => id ?? []))(draft);
    draft.gaps = [];
    draft.set({ older: null, folded: 0 });
  };
}

/** How many have read messages. A lower count than the known one is late. */
export function applyReceipts(changes: readonly ReceiptChange[]): ThreadUpdater {
  return (draft) => {
    const indices = draft.indicesOf(changes.map(({ id }) => id));
    for (const { id, receipt } of changes) {
      const facts = draft.facts[id] ?? {};
      if (facts.deleted) continue;
      const index = indices.get(id) ?? -1;
      const message = draft.at(index);
      const known = higherReceipt(message?.receipt ?? facts.receipt ?? null, receipt);
      if (!message) draft.learn(id, { ...facts, receipt: known });
      else if (message.receipt !== known) draft.put(index, { ...message, receipt: known });
    }
  };
}

/** A message's pictures and files are at other addresses. */
export function applyRenewed(message: Message): ThreadUpdater {
  return (draft) => {
    const index = message.id === null ? -1 : draft.indexOf(message.id);
    const known = draft.at(index);
    if (!known) return;
    const body = withAddressesOf(known.body, message.body);
    if (body !== known.body) draft.put(index, { ...known, body });
  };
}

function learn(draft: ThreadDraft, id: string, fact: MessageFacts): void {
  const known = draft.facts[id] ?? {};
  if (known.deleted) return;
  if (!knowsFact(known, fact)) draft.learn(id, { ...known, ...fact });
  const index = draft.indexOf(id);
  const message = draft.at(index);
  if (message) draft.put(index, withFacts(message, fact));
}
