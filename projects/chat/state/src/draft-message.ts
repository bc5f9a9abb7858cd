import { Message } from 'ngx-tencent-chat/models';

import { makeGap, shifted } from './gaps';
import { mergeMessage } from './merge-message';
import { withFacts } from './message-facts';
import { indexOfCopy } from './message-index';
import { placeOf } from './message-order';
import { reactionsOf } from './reactions';
import { Gap } from './thread';
import { ThreadDraft } from './thread-draft';

/** What was told of the reactions of a message that arrives is newer than the message. */
const beforeAll = -1;

/** A message that arrived by itself, was written here, or was confirmed by the service. */
export function draftMessage(draft: ThreadDraft, message: Message): void {
  const facts = message.id === null ? undefined : draft.facts[message.id];
  const index = indexOfCopy(draft, draft.stored, message);
  const known = draft.at(index);
  if (facts?.deleted) {
    // The service has stored it after all, and it was deleted since.
    if (known) draft.replace(index, index + 1, []);
    return;
  }
  const told = withFacts(message, facts);
  if (!known) {
    if (told.status === 'sent') draftStored(draft, reactionsOf(draft, told, beforeAll));
    else draft.replace(draft.length, draft.length, [told]);
    return;
  }
  const merged = mergeMessage(known, told);
  if (merged.status === known.status) return draft.put(index, merged);
  draft.replace(index, index + 1, []);
  draftConfirmed(draft, merged);
}

/** What was heard and belongs where messages are missing is not shown before they are loaded. */
function draftStored(draft: ThreadDraft, message: Message): void {
  const at = placeOf(draft, draft.stored, message);
  const atEnd = at === draft.stored;
  const missing = draft.gaps.some((gap) => gap.at === at) || isAboveAll(draft, at);
  if (!missing || atEnd) insert(draft, at, message);
}

/**
 * An own message that was shown already stays in sight, wherever it was stored. What stands beside it
 * is not known while messages are missing there.
 */
function draftConfirmed(draft: ThreadDraft, message: Message): void {
  const at = placeOf(draft, draft.stored, message);
  const gap = draft.gaps.find((one) => one.at === at);
  const atEnd = at === draft.stored;
  if (isAboveAll(draft, at)) return draftAbove(draft, message);
  insert(draft, at, message);
  if (atEnd ? draft.rest.behind : gap) addBelow(draft, at + 1, gap);
}

/** Behind the gap, if there is one: what comes last was stored last. */
function insert(draft: ThreadDraft, at: number, message: Message): void {
  draft.replace(at, at, [message]);
  draft.gaps = shifted(draft.gaps, at + 1, 1);
}

function addBelow(draft: ThreadDraft, at: number, above: Gap | undefined): void {
  const below = makeGap(
    { at, newer: '', older: above?.older ?? '', missed: above?.missed ?? true },
    draft.messages,
  );
  const upper = draft.gaps.map((gap) => (gap === above ? { ...gap, older: '' } : gap));
  draft.gaps = [...upper, below].toSorted((a, b) => a.at - b.at);
}

function isAboveAll(draft: ThreadDraft, at: number): boolean {
  const { opened, older } = draft.rest;
  return at === 0 && draft.stored > 0 && (!opened || older !== null);
}

/** Of a conversation which nobody looks at, history will tell. */
function draftAbove(draft: ThreadDraft, message: Message): void {
  const { opened, older } = draft.rest;
  if (!opened) return;
  insert(draft, 0, message);
  draft.gaps = [
    makeGap({ at: 1, newer: '', older: older ?? '', missed: false }, draft.messages),
    ...draft.gaps,
  ];
  draft.set({ older: '' });
}
