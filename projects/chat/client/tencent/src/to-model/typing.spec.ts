import * as fc from 'fast-check';

import type { SdkMessage } from '../sdk';
import { toWireTyping } from '../to-wire/typing';
import { isTyping, toTypingEvents } from './typing';

function message(data: unknown, more: Partial<SdkMessage> = {}): SdkMessage {
  return {
    ID: 'id-1',
    type: 'TIMCustomElem',
    payload: { data },
    conversationID: 'C2Cbob',
    conversationType: 'C2C',
    from: 'bob',
    to: 'alice',
    flow: 'in',
    time: 1,
    nick: 'Bob',
    ...more,
  };
}

const status = (more: object) => JSON.stringify({ businessID: 'user_typing_status', ...more });

describe('toTypingEvents', () => {
  it.each([
    ['that somebody writes', status({ typingStatus: 1 }), true],
    ['that somebody has stopped', status({ typingStatus: 0 }), false],
    ['the words of the first kits', status({ userAction: 14, actionParam: 'any' }), true],
    ['their stop', status({ userAction: 0 }), false],
  ])('reads %s', (_, data, on) => {
    const person = { id: 'bob', name: 'Bob', avatarUrl: null };
    expect(toTypingEvents([message(data)], 'alice')).toEqual([
      { type: 'typing', conversationId: 'direct:bob', person, on },
    ]);
  });

  it('reads what it writes itself, in groups by the name there', () => {
    for (const on of [true, false]) {
      const { payload } = toWireTyping('group:team', on);
      const { data } = payload as { data: string };
      const told = message(data, { conversationID: 'GROUPteam', nameCard: 'Bobby' });
      expect(toTypingEvents([told], 'alice')).toMatchObject([
        { conversationId: 'group:team', person: { name: 'Bobby' }, on },
      ]);
    }
  });

  it('is silent about oneself and about what is not shown, and takes both for no message', () => {
    const mine = message(status({ typingStatus: 1 }), { from: 'alice' });
    const notice = message(status({ typingStatus: 1 }), { conversationID: '@TIM#SYSTEM' });
    expect(toTypingEvents([mine, notice], 'alice')).toEqual([]);
    expect([mine, notice].map(isTyping)).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ['another business', JSON.stringify({ businessID: 'order', text: 'user_typing_status' })],
    ['what is no JSON', 'user_typing_status {'],
    ['a list', '["user_typing_status"]'],
    ['a number', 14],
    ['a long document', JSON.stringify({ businessID: 'user_typing_status', a: 'x'.repeat(2_000) })],
  ])('takes %s for a message', (_, data) => {
    expect(isTyping(message(data))).toBe(false);
  });

  it('never throws, whatever somebody sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.anything()), (data) => {
        const one = message(data);
        expect(toTypingEvents([one], 'alice').length > 0).toBe(isTyping(one));
      }),
    );
  });
});
