import { MessagePage } from 'ngx-tencent-chat/client';
import { Message } from 'ngx-tencent-chat/models';
import { makeMessage, makePerson } from 'ngx-tencent-chat/testing';

import { applyDeleted, applyEdited, applyRead, applyRecalled } from './fact-updaters';
import { Thread, emptyThread } from './thread';
import {
  ThreadUpdater,
  applyMessages,
  applyNewest,
  applyPage,
  applyReacted,
  applyReacting,
  applyReactions,
  updated,
} from './thread-updaters';

/** A stored message of this second, with the id `m<second>`. */
function at(second: number, overrides: Partial<Message> = {}): Message {
  const name = `m${second}`;
  return makeMessage({ key: name, id: name, sentAt: second * 1_000, ...overrides });
}

function echo(key: string): Message {
  return makeMessage({ key, own: true, status: 'sending' });
}

/** A page of messages of these seconds, in the middle of history. */
function pageOf(...seconds: readonly number[]): MessagePage {
  return page(seconds.map((second) => at(second)));
}

function page(messages: readonly Message[]): MessagePage {
  return {
    messages,
    older: `before ${messages[0]?.id}`,
    newer: `after ${messages.at(-1)?.id}`,
  };
}

/** An opened thread with these messages. */
function opened(...messages: readonly Message[]): Thread {
  return { ...emptyThread, opened: true, older: 'begin', messages };
}

/** The messages by their keys, and the gaps among them. */
function show({ messages, gaps }: Thread): string {
  return messages
    .map(({ key }, index) => (gaps.some((gap) => gap.at === index) ? `| ${key}` : key))
    .concat(gaps.some((gap) => gap.at === messages.length) ? '|' : [])
    .join(' ');
}

const inStep = { inStep: true };

describe('facts that come before their message', () => {
  const edit = { type: 'text', text: 'Better' } as const;
  const first = { type: 'text', text: 'Good' } as const;

  it.each<[string, readonly ThreadUpdater[], Partial<Message>]>([
    ['read', [applyRead(['m1'])], { read: true }],
    ['recalled', [applyRecalled('m1')], { recalled: true }],
    [
      'edited',
      [applyEdited('m1', { version: 2, body: edit, mentions: [] })],
      { version: 2, body: edit },
    ],
    [
      'edited twice, the later edit first',
      [
        applyEdited('m1', { version: 2, body: edit, mentions: [] }),
        applyEdited('m1', { version: 1, body: first, mentions: [] }),
      ],
      { version: 2, body: edit },
    ],
  ])('%s: by event and by page', (_, learned, expected) => {
    const told = updated(opened(), ...learned);
    expect(updated(told, applyMessages([at(1)])).messages).toMatchObject([expected]);
    expect(updated(told, applyPage(pageOf(1), inStep)).messages).toMatchObject([expected]);
  });

  it('deleted: it never shows, and takes its echo along', () => {
    const told = updated(opened(), applyMessages([echo('mine')]), applyDeleted('m1'));
    const confirmed = at(1, { own: true, key: 'mine' });
    expect(show(updated(told, applyMessages([confirmed])))).toBe('');
    expect(show(updated(told, applyPage(page([confirmed]), inStep)))).toBe('');
  });
});

describe('applyRead', () => {
  const own = (second: number) => at(second, { own: true });

  it('marks what is loaded, and remembers only what is not', () => {
    const thread = updated(opened(own(1), own(2), own(3)), applyRead(['m1', 'm3', 'm9']));
    expect(thread.messages.map(({ read }) => read)).toEqual([true, false, true]);
    expect(thread.facts).toEqual({ m9: { read: true } });
  });

  it('keeps what else is known of a message that is not loaded', () => {
    const known = updated(opened(), applyRecalled('m1'), applyDeleted('m2'));
    const { facts } = updated(known, applyRead(['m1', 'm2']));
    expect(facts).toEqual({ m1: { recalled: true, read: true }, m2: { deleted: true } });
  });

  it.each([
    ['loaded', opened(own(1))],
    ['not loaded', opened()],
  ])('returns the same thread when it learns nothing: %s', (_, thread) => {
    const read = updated(thread, applyRead(['m1']));
    expect(updated(read, applyRead(['m1']), applyRead([]))).toBe(read);
  });

  it('outlives a page that was fetched before the receipt', () => {
    const told = [own(50), own(51)];
    const read = updated(opened(own(1), ...told), applyRead(['m50', 'm51']));
    const anew = updated(read, applyNewest({ ...page(told), newer: null }, inStep));
    expect(anew.messages.map((message) => message.read)).toEqual([false, true, true]);
  });

  it('takes a receipt for thousands of messages in a moment', () => {
    const messages = Array.from({ length: 10_000 }, (_, second) => own(second));
    const ids = messages.slice(0, 5_000).map(({ key }) => key);
    const told = [...ids, ...ids.map((id) => `old-${id}`)];
    const started = performance.now();
    const thread = updated(opened(...messages), applyRead(told));
    // Copying a list for each of them takes seconds.
    expect(performance.now() - started).toBeLessThan(500);
    expect(thread.messages.filter(({ read }) => read)).toHaveLength(5_000);
  });

  it('remembers no more than is of use', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `old-${index}`);
    const { facts } = updated(opened(own(1)), applyDeleted('m1'), applyRead(ids));
    expect(facts).toMatchObject({ m1: { deleted: true }, 'old-9999': { read: true } });
    expect(Object.keys(facts).length).toBeLessThanOrEqual(201);
  });
});

describe('reactions', () => {
  const alice = makePerson({ id: 'alice', name: 'Alice' });
  const bobs = [{ id: '👍', count: 1, own: false, people: [makePerson()] }];
  const both = [{ id: '👍', count: 2, own: true, people: [makePerson(), alice] }];
  const pending = { turn: 1, id: 'm1', reaction: '👍', on: true, by: alice };
  const shown = ({ messages }: Thread) => messages[0]?.reactions;
  const thread = opened(at(1, { reactions: bobs }));

  it('show on what is loaded and on what is loaded later', () => {
    const told = applyReactions([{ id: 'm1', reactions: both }]);
    expect(shown(updated(thread, told))).toEqual(both);
    expect(shown(updated(opened(), told, applyMessages([at(1)])))).toEqual(both);
  });

  it('are not undone by a page that was asked for before, and are by a later one', () => {
    const told = updated(thread, applyReactions([{ id: 'm1', reactions: [] }]));
    const old = page([at(1, { reactions: bobs })]);
    expect(shown(updated(told, applyPage(old, { inStep: true, asked: 0 })))).toEqual([]);
    expect(shown(updated(told, applyPage(old, { inStep: true, asked: 1 })))).toEqual(bobs);
  });

  it("of one's own show at once, stay when stored, and go when refused", () => {
    const reacting = updated(thread, applyReacting(pending));
    expect(shown(reacting)).toEqual(both);
    expect(shown(updated(reacting, applyReacted(pending, true)))).toEqual(both);
    expect(shown(updated(reacting, applyReacted(pending, false)))).toEqual(bobs);
  });

  it("of one's own outlive what was told before the service knew of them", () => {
    const carols = [{ id: '🎉', count: 1, own: false, people: [makePerson({ id: 'carol' })] }];
    const told = applyReactions([{ id: 'm1', reactions: carols }]);
    const reacting = updated(thread, applyReacting(pending), told);
    expect(shown(reacting)).toMatchObject([{ id: '🎉' }, { id: '👍', own: true, count: 1 }]);
    expect(shown(updated(reacting, applyReacted(pending, false)))).toEqual(carols);
  });

  it("of one's own count once when the service tells of them before it answers", () => {
    const told = applyReactions([{ id: 'm1', reactions: both }]);
    const reacting = updated(thread, applyReacting(pending), told);
    expect(shown(updated(reacting, applyReacted(pending, true)))).toEqual(both);
    expect(shown(updated(reacting, applyReacted(pending, false)))).toEqual(both);
  });

  it('taken away and put again at once end as the last one says', () => {
    const off = { ...pending, turn: 2, on: false };
    const again = updated(thread, applyReacting(pending), applyReacting(off));
    expect(shown(again)).toEqual(bobs);
    const settled = updated(again, applyReacted(pending, true), applyReacted(off, true));
    expect(shown(settled)).toEqual(bobs);
    expect(settled.reacting).toEqual([]);
  });
});
