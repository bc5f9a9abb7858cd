import { toMergedMessages } from './merged-messages';

const handedOn = {
  ID: '144115-1800000000-1',
  from: 'bob',
  nick: 'Bob',
  time: 1_800_000_000,
  messageBody: [{ type: 'TIMTextElem', payload: { text: 'Hi' } }],
};

describe('toMergedMessages', () => {
  it('shows who said what, and when', () => {
    expect(toMergedMessages([handedOn, { ...handedOn, from: 'alice' }], 'alice')).toMatchObject([
      {
        id: null,
        sender: { id: 'bob', name: 'Bob' },
        own: false,
        sentAt: 1_800_000_000_000,
        body: { type: 'text', text: 'Hi' },
      },
      { own: true, sequence: 1 },
    ]);
  });

  it('gives each a key of its own, also when somebody handed on the same one twice', () => {
    const [one, other] = toMergedMessages([handedOn, handedOn], 'alice');
    expect(one?.key).not.toBe(other?.key);
  });

  it.each([undefined, 7, [null], [{ messageBody: 'x' }], [{ messageBody: [{}] }]])(
    'bears what is none: %j',
    (told) => {
      const bodies = toMergedMessages(told, 'alice').map(({ body }) => body.type);
      expect(bodies.every((type) => type === 'unknown')).toBe(true);
    },
  );

  it('ends somewhere', () => {
    expect(toMergedMessages(Array(10_000).fill(handedOn), 'alice')).toHaveLength(300);
  });
});
