import fc from 'fast-check';

import { toConversationId, toWireConversationId, toWireRecipient } from './conversation-id';

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

  it.each(['GROUP@TGS#1', '@TIM#SYSTEM', '', 'c2cbob'])('leave out what is not shown: %j', (id) => {
    expect(toConversationId(id)).toBeNull();
  });
});
