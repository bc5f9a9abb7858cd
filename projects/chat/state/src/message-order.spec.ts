import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { momentOf, placeOf, weavePage } from './message-order';

/** A stored message, told as its name and second: `b2` was stored in second 2. */
function at(name: string): Message {
  return makeMessage({ key: name, id: name, sentAt: Number(name.slice(1)) * 1_000, sequence: 0 });
}

function all(names: string): readonly Message[] {
  return names.split(' ').filter(Boolean).map(at);
}

function names(messages: readonly Message[]): string {
  return messages.map(({ key }) => key).join(' ');
}

describe('momentOf', () => {
  it.each([
    ['', 2, 0, 0],
    ['a1 b3', 2, 1, 1],
    ['a1 b2 c2 d3', 2, 1, 3],
    ['a1 b2 c2', 0, 0, 0],
    ['a1 b2 c2', 9, 3, 3],
    ['a2 b2', 2, 0, 2],
  ])('finds in "%s" second %i from %i to %i', (messages, second, start, end) => {
    const list = all(messages);
    expect(momentOf(list, list.length, second * 1_000)).toEqual({ start, end });
  });

  it('does not look at messages which are not stored', () => {
    expect(momentOf(all('a1 b2 x1'), 2, 9_000)).toEqual({ start: 2, end: 2 });
  });
});

describe('placeOf', () => {
  const bob = (sequence: number) => makeMessage({ sentAt: 2_000, sequence });
  const alice = (sequence: number) => makeMessage({ own: true, sentAt: 2_000, sequence });

  it.each<[string, readonly Message[], Message, number]>([
    ['behind what came earlier', [bob(1), bob(2)], makeMessage({ sentAt: 3_000 }), 2],
    ['before what came later', [bob(1)], makeMessage({ sentAt: 1_000 }), 0],
    ['in the order of one sender', [bob(1), bob(3)], bob(2), 1],
    ['last of its moment, among others', [alice(5), alice(6)], bob(1), 2],
    ['where its sender puts it, whatever others say', [alice(9), bob(3), alice(1)], bob(2), 1],
  ])('puts a message %s', (_, messages, message, place) => {
    expect(placeOf(messages, messages.length, message)).toBe(place);
  });
});

describe('weavePage', () => {
  it.each([
    ['nothing known', '', 'a1 b2', 'a1 b2'],
    ['an empty page', 'a1 b2', '', 'a1 b2'],
    ['an older page', 'c3 d4', 'a1 b2', 'a1 b2 c3 d4'],
    ['a newer page', 'a1 b2', 'c3 d4', 'a1 b2 c3 d4'],
    ['a page that overlaps', 'a1 b2 c3', 'b2 c3 d4', 'a1 b2 c3 d4'],
    ['a page with a message between', 'a1 c3', 'a1 b2 c3', 'a1 b2 c3'],
    ['ties told otherwise', 'a1 c2 b2', 'a1 b2 c2 d3', 'a1 b2 c2 d3'],
    ['a tie at the older edge of the page', 'a1 b1', 'b1 c2', 'a1 b1 c2'],
    ['a tie at the newer edge of the page', 'b2 c2 a1', 'a1 b2', 'a1 b2 c2'],
    ['a page within one moment', 'b1 c1', 'a1 b1', 'a1 b1 c1'],
  ])('joins %s', (_, stored, page, woven) => {
    const known = all(stored).toSorted((a, b) => a.sentAt - b.sentAt);
    const told = all(page);
    const span = { from: told[0]?.sentAt ?? 0, to: told.at(-1)?.sentAt ?? 0 };
    expect(names(weavePage(known, told, span))).toBe(woven);
  });
});
