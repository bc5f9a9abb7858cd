import fc from 'fast-check';

import { directConversationId, isConversationId, peerOf } from './ids';

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

  it.each([
    ['', false],
    ['direct:', false],
    ['bob', false],
    ['group:bob', false],
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
