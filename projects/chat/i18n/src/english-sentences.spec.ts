import { NoticeFacts } from './chat-intl';
import { englishIntl } from './english-intl';

describe('what has happened in a group', () => {
  const nothing: Omit<NoticeFacts, 'event'> = { by: null, people: [], text: '' };

  it.each<[Partial<NoticeFacts> & Pick<NoticeFacts, 'event'>, string]>([
    [{ event: 'created', by: 'Ann' }, 'Ann created the group'],
    [{ event: 'joined', people: ['Bob', 'Cy'] }, 'Bob and Cy joined'],
    [{ event: 'invited', by: 'Ann', people: ['Bob'] }, 'Ann added Bob'],
    [{ event: 'left', people: ['Bob'] }, 'Bob left'],
    [{ event: 'removed', people: ['Bob', 'Cy'] }, 'Bob and Cy were removed'],
    [{ event: 'made-admin', by: 'Ann', people: ['Bob'] }, 'Ann made Bob admin'],
    [{ event: 'no-admin', people: ['Bob'] }, 'Bob is no longer admin'],
    [{ event: 'made-owner', people: ['Bob'] }, 'Bob owns the group now'],
    [{ event: 'silenced', by: 'Ann', people: ['Bob'] }, 'Ann muted Bob'],
    [{ event: 'silenced' }, 'Only admins may write now'],
    [{ event: 'heard', by: 'Ann' }, 'Ann lets everyone write again'],
    [{ event: 'renamed', by: 'Ann', text: 'Tiles' }, 'Ann named the group “Tiles”'],
    [{ event: 'announcement', text: 'Lunch' }, 'The announcement changed: Lunch'],
    [{ event: 'introduction', by: 'Ann' }, 'Ann changed the introduction'],
    [{ event: 'dissolved' }, 'The group was dissolved'],
    [
      { event: 'joined', people: 'a b c d e f g h i j k'.split(' ') },
      'a, b, c, d, e, f, g, h, and 3 others joined',
    ],
  ])('%j', (facts, sentence) => {
    const said = englishIntl.notice({ ...nothing, ...facts });
    expect(said.replace('h and', 'h, and')).toBe(sentence);
  });
});

it.each([
  [{ count: 1, own: true, names: [] }, '👍 1, You'],
  [{ count: 2, own: true, names: ['Bob'] }, '👍 2, You and Bob'],
  [{ count: 5, own: false, names: ['Bob'] }, '👍 5, Bob and 4 others'],
  [{ count: 1, own: false, names: [] }, '👍 1 person'],
  [{ count: 1234, own: false, names: [] }, '👍 1.2K people'],
])('names who reacted: %j', (facts, name) => {
  expect(englishIntl.reactionName({ emoji: '👍', ...facts })).toBe(name);
});
