import fc from 'fast-check';

import {
  toConversationId,
  toWireConversationId,
  toWireConversationType,
  toWireRecipient,
} from './conversation-id';

describe('conversation ids', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), (user) => {
        const id = `direct:${user}` as const;
        expect(toConversationId(toWireConversationId(id))).toBe(id);
        expect(toWireRecipient(id)).toBe(user);
      }),
    );
  });

  it('of groups come back too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x21-\x7e]{1,48}$/), (group) => {
        const id = `group:${group}` as const;
        expect(toConversationId(toWireConversationId(id))).toBe(id);
        expect(toWireConversationType(id)).toBe('GROUP');
        expect(toWireRecipient(id)).toBe(group);
      }),
    );
  });

  it.each(['@TIM#SYSTEM', '', 'c2cbob'])('leave out what is not shown: %j', (id) => {
    expect(toConversationId(id)).toBeNull();
  });
});
