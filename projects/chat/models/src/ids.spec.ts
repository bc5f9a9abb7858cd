import fc from 'fast-check';

import {
  communityOf,
  directConversationId,
  groupConversationId,
  isConversationId,
  kindOf,
  peerOf,
} from './ids';

describe('conversation ids', () => {
  it('name the other person', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), (user) => {
        const id = directConversationId(user);
        expect(peerOf(id)).toBe(user);
        expect(isConversationId(id)).toBe(true);
      }),
    );
  });

  it('name the group', () => {
    const id = groupConversationId('@TGS#1ABC');
    expect(peerOf(id)).toBe('@TGS#1ABC');
    expect([kindOf(id), kindOf('direct:bob')]).toEqual(['group', 'direct']);
  });

  it.each([
    ['group:@TGS#_1A@TOPIC#_2B', 'group:@TGS#_1A'],
    ['group:@TGS#_1A', null],
    ['direct:bob', null],
    ['direct:@TOPIC#_2B', null],
  ] as const)('of topics name their community: %s', (id, community) => {
    expect(communityOf(id)).toBe(community);
  });

  it.each([
    ['', false],
    ['direct:', false],
    ['bob', false],
    ['group:', false],
    ['group:@TGS#1ABC', true],
    ['group:@TGS#_1A@TOPIC#_2B', true],
    ['group:two words', false],
    ['room:bob', false],
    ['direct:bob', true],
    ['direct:bob smith', false],
    ['direct:bob\n', false],
    ['direct:<script>', false],
    ['direct:../admin', false],
    ['DIRECT:bob', false],
    [`direct:${'a'.repeat(64)}`, true],
    [`direct:${'a'.repeat(65)}`, false],
  ])('are told from other texts: %j', (text, is) => {
    expect(isConversationId(text)).toBe(is);
  });
});
