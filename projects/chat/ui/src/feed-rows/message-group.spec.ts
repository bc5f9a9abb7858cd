import { Message } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage, makePerson } from 'ngx-tencent-chat/testing';
import { groupMessage } from './message-group';

const MINUTE = 60_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const others = { sender: makePerson({ id: 'ada' }) };

function at(minutes: number, overrides: Partial<Message> = {}): Message {
  return makeMessage({ sentAt: SAMPLE_NOW + minutes * MINUTE, ...overrides });
}

describe('a message among its neighbours', () => {
  it.each([
    ['alone', null, null, 'single'],
    ['after another sender', at(-1, others), null, 'single'],
    ['before another sender', null, at(1, others), 'single'],
    ['right before another', null, at(1), 'first'],
    ['right after another', at(-1), null, 'last'],
    ['between others', at(-1), at(1), 'middle'],
    ['five minutes after', at(-5), null, 'last'],
    ['more than five minutes after', at(-5.1), null, 'single'],
    ['more than five minutes before', at(-1), at(5.1), 'last'],
    ['on the day after', at(-15 * 60), at(1), 'first'],
  ] as const)('%s', (_, before, after, place) => {
    expect(groupMessage(at(0), { before, after }, dayOf, () => false).place).toBe(place);
  });

  it('opens a day when the one before is of another, or there is none', () => {
    const opensDay = (before: Message | null) =>
      groupMessage(at(0), { before, after: null }, dayOf, () => false).opensDay;
    expect([null, at(-1), at(-24 * 60)].map(opensDay)).toEqual([true, false, true]);
  });

  it('does not join over midnight, however close', () => {
    const beforeMidnight = at(9 * 60 + 27.5);
    const afterMidnight = at(9 * 60 + 28.5);
    const placeOf = (message: Message, before: Message | null, after: Message | null) =>
      groupMessage(message, { before, after }, dayOf, () => false).place;
    expect(placeOf(beforeMidnight, null, afterMidnight)).toBe('single');
    expect(placeOf(afterMidnight, beforeMidnight, null)).toBe('single');
  });

  it('does not join over the line of unread messages', () => {
    const [first, second] = [at(0), at(1)];
    const divided = ({ key }: Message) => key === second.key;
    const above = groupMessage(first, { before: null, after: second }, dayOf, divided);
    const below = groupMessage(second, { before: first, after: null }, dayOf, divided);
    expect([above.place, below.place]).toEqual(['single', 'single']);
  });
});
