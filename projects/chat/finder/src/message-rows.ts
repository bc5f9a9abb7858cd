import { FoundConversation } from 'ngx-tencent-chat/client';
import { ChatIntl, formatMoment, formatWhen } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { MessageTypes, findInText, foldText } from 'ngx-tencent-chat/ui';

import { NamePart, toParts } from './find-names';
import { FinderRow, plain, simpleRow } from './finder-row';

/** What rows depend on beside what was found. */
export interface RowFacts {
  readonly intl: ChatIntl;
  readonly types: MessageTypes;
  readonly words: string;
  readonly now: number;
}

/** How much of a text stands in a row, and how much of that before the first hit, in letters. */
const SHOWN = { all: 120, before: 24 };
/** How much of a text is looked through. */
const LOOKED_THROUGH = 10_000;

/** A conversation in which messages were found: the message where it is the only one. */
export function foundRow({ conversation, count, messages }: FoundConversation, facts: RowFacts) {
  const { id, peer } = conversation;
  const [only] = messages;
  if (only) return { ...messageRow(only, facts), person: peer, title: plain(peer.name) };
  const detail = plain(facts.intl.finder.matches(count));
  return { ...simpleRow(`in-${id}`, peer, id), detail, within: true };
}

/** A message that was found. */
export function messageRow(message: Message, { intl, types, words, now }: RowFacts): FinderRow {
  const { id, key, conversationId, sender, own, sentAt, sequence, body } = message;
  const text = types.search(body) || types.preview(body, intl);
  const title = plain(own ? intl.you : sender.name);
  return {
    ...simpleRow(`message-${key}`, sender, conversationId, title),
    detail: excerpt(text, words),
    when: formatWhen(intl, sentAt, now),
    moment: formatMoment(intl, sentAt),
    place: id === null ? null : { id, sentAt, sequence },
  };
}

/** A text on one line, from a little before the first word that was looked for. */
export function excerpt(text: string, words: string): readonly NamePart[] {
  const line = text.slice(0, LOOKED_THROUGH).replace(/\s+/gu, ' ').trim();
  const first = hitsIn(line, words)[0]?.[0] ?? 0;
  const from = first > SHOWN.before ? startOf(line, first - SHOWN.before, first) : 0;
  const shown = line.slice(from, from + SHOWN.all);
  const cut = `${from > 0 ? '…' : ''}${shown}${from + SHOWN.all < line.length ? '…' : ''}`;
  return toParts(cut, { text: cut, origins: null }, hitsIn(cut, words));
}

function hitsIn(line: string, words: string) {
  return words
    .split(/\s+/u)
    .flatMap((word) => findInText(line, foldText(word)))
    .sort(([a], [b]) => a - b);
}

/** At the beginning of a word if there is one before the hit, and never inside a letter. */
function startOf(line: string, from: number, hit: number): number {
  const space = line.indexOf(' ', from);
  if (space >= 0 && space < hit) return space + 1;
  return /[\uDC00-\uDFFF]/.test(line.charAt(from)) ? from + 1 : from;
}
