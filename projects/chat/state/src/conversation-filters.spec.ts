import { ConversationMark } from 'ngx-tencent-chat/models';
import { makeConversation, makePerson } from 'ngx-tencent-chat/testing';

import { ListChoice, countShelf, selectChosen, unreadOf, wholeList } from './conversation-filters';

const talk = (id: string, ...marks: ConversationMark[]) =>
  makeConversation({ peer: makePerson({ id, name: id }), marks });
const ann = { ...talk('ann'), unread: 2, mention: 'me' as const };
const bea = talk('bea', 'unread');
const cat = talk('cat', 'archived', 'folded');
const dan = talk('dan', 'folded');
const eve = talk('eve', 'hidden');
const fay = { ...talk('fay', 'hidden'), unread: 1 };
const team = makeConversation({ id: 'group:team', peer: makePerson({ id: 'team', name: 'team' }) });
const all = [ann, bea, cat, dan, eve, fay, { ...team, roomType: 'public' as const }];
const folder = { name: 'Work', conversationIds: [bea.id, cat.id, dan.id] };

describe('selectChosen', () => {
  it.each<[Partial<ListChoice>, string]>([
    [{}, 'ann bea fay team'],
    [{ filter: 'unread' }, 'ann bea fay'],
    [{ filter: 'unread', open: team.id }, 'ann bea fay team'],
    [{ filter: 'mentions' }, 'ann'],
    [{ filter: 'groups' }, 'team'],
    [{ filter: 'direct' }, 'ann bea fay'],
    [{ shelf: 'archived' }, 'cat'],
    [{ shelf: 'folded' }, 'dan'],
    [{ folder }, 'bea dan'],
    [{ open: eve.id }, 'ann bea fay team'],
  ])('of %j are %s', (choice, names) => {
    const chosen = selectChosen(all, { ...wholeList, ...choice });
    expect(chosen.map(({ peer }) => peer.name).join(' ')).toBe(names);
  });

  it('is the same list when that is all of it', () => {
    const plain = [ann, bea];
    expect(selectChosen(plain, wholeList)).toBe(plain);
  });

  it('counts what is put away', () => {
    expect(countShelf(all, 'archived')).toEqual({ all: 1, unread: 0 });
    expect(countShelf([...all, { ...dan, unread: 3 }], 'folded')).toEqual({ all: 2, unread: 1 });
  });

  it.each([
    [{ unread: 2 }, 2],
    [{ unread: 2, muted: true }, 0],
    [{ unread: 2, marks: ['archived'] as const }, 0],
    [{ unread: 2, marks: ['folded'] as const }, 2],
    [{ unread: 2, marks: ['hidden'] as const }, 2],
    [{ unread: 0, marks: ['unread'] as const }, 0],
    [{ unread: -1 }, 0],
  ])('of %j the total has %i', (facts, count) => {
    expect(unreadOf(makeConversation(facts))).toBe(count);
  });
});
