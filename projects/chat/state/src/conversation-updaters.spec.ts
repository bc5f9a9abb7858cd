import fc from 'fast-check';
import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';
import { makeConversation, makeMessage, makePerson } from 'ngx-tencent-chat/testing';

import { byActivity, withUnsent } from './conversation-order';
import {
  applyChanged,
  applyListed,
  applyUnread,
  emptyConversations,
  selectShown,
} from './conversation-updaters';

const conversation = fc
  .record({
    person: fc.nat({ max: 120 }),
    activeAt: fc.nat({ max: 5 }),
    pinned: fc.boolean(),
    muted: fc.boolean(),
    unread: fc.integer({ min: -1, max: 3 }),
  })
  .map(({ person, ...rest }) =>
    makeConversation({ ...rest, peer: makePerson({ id: `person-${person}` }) }),
  );
const some = fc.array(conversation, { maxLength: 150, size: 'max' });
const few = fc.array(conversation, { maxLength: 5 });

function naive(known: ReadonlyMap<ConversationId, Conversation>) {
  const all = [...known.values()];
  const loud = all.filter(({ muted }) => !muted);
  const unread = loud.reduce((sum, each) => sum + Math.max(0, each.unread), 0);
  return { order: all.toSorted(byActivity), unread };
}

describe('the list of conversations', () => {
  it('is what sorting and counting everything anew would give, after any changes', () => {
    fc.assert(
      fc.property(some, fc.array(fc.oneof(few, some), { maxLength: 6 }), (first, rounds) => {
        let list = applyListed(first);
        const known = new Map(first.map((each) => [each.id, each]));
        for (const round of [[], ...rounds]) {
          list = applyChanged(list, round);
          round.forEach((each) => known.set(each.id, each));
          expect({ order: list.order, unread: list.unread }).toEqual(naive(known));
          known.forEach((each, id) => expect(list.byId.get(id)).toBe(each));
        }
      }),
    );
  });

  it('shows what waits to be sent in its place, and stays as it was', () => {
    const message = fc.record({
      conversationId: conversation.map(({ id }) => id),
      sentAt: fc.nat({ max: 7 }),
      status: fc.constantFrom('waiting', 'failed'),
    });
    fc.assert(
      fc.property(some, fc.array(message), (first, messages) => {
        const list = applyListed(first);
        const unsent = new Map<ConversationId, Message>(
          messages.map((each) => [each.conversationId, makeMessage({ ...each, own: true })]),
        );
        const before = [...list.order];
        const expected = before.map((each) => withUnsent(each, unsent.get(each.id)));
        expect(selectShown(list, unsent)).toEqual(expected.sort(byActivity));
        expect(list.order).toEqual(before);
      }),
    );
  });

  it('is the same object when nothing changed', () => {
    const list = applyListed([makeConversation({ unread: 2 })]);
    expect(applyChanged(list, [])).toBe(list);
    expect(applyUnread(list, 'direct:bob', 2)).toBe(list);
    expect(applyUnread(list, 'direct:nobody', 0)).toBe(list);
    expect(selectShown(list, new Map())).toBe(list.order);
  });

  it('counts a conversation anew, whoever is muted', () => {
    const list = applyListed([makeConversation({ unread: 2 })]);
    expect(applyUnread(list, 'direct:bob', 5).unread).toBe(5);
    const muted = applyChanged(list, [makeConversation({ unread: 7, muted: true })]);
    expect(muted.unread).toBe(0);
    expect(emptyConversations.order).toEqual([]);
  });
});
