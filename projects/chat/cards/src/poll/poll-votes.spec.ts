import { isPoll, pollBody } from './poll';
import { closeChange, countVotes, voteChange } from './poll-votes';

const poll = { question: 'Drink?', options: ['Tea', 'Coffee', 'Water'], several: false };
const several = { ...poll, several: true };

describe('the votes of a poll', () => {
  it('are counted by option, with who chose what', () => {
    const extensions = { 'vote:alice': '0', 'vote:bob': '1', 'vote:carol': '1' };
    expect(countVotes(poll, extensions, 'bob')).toEqual({
      voters: [['alice'], ['bob', 'carol'], []],
      counts: [1, 2, 0],
      people: 3,
      own: [1],
      closed: false,
    });
  });

  it('can be for several options where the poll says so', () => {
    const extensions = { 'vote:alice': '0,2', 'vote:bob': '2' };
    expect(countVotes(several, extensions, 'alice')).toMatchObject({
      counts: [1, 0, 2],
      people: 2,
      own: [0, 2],
    });
    expect(countVotes(poll, extensions, 'alice')).toMatchObject({ counts: [1, 0, 1] });
  });

  it.each(['', '7', '-1', 'x', '0x1', '1.5', 'null', ' 1', '9'.repeat(400)])(
    'do not count what is none: %j',
    (value) => {
      expect(countVotes(poll, { 'vote:eve': value, other: '1' }, 'eve')).toMatchObject({
        counts: [0, 0, 0],
        people: 0,
        own: [],
      });
    },
  );

  it('count one option once, however often it is named', () => {
    expect(countVotes(several, { 'vote:eve': '1,1,1' }, 'eve').counts).toEqual([0, 1, 0]);
  });

  it('are written and taken back by whoever gave them', () => {
    expect(voteChange('alice', [0, 2])).toEqual({ 'vote:alice': '0,2' });
    expect(voteChange('alice', [])).toEqual({ 'vote:alice': null });
  });

  it('count no more once the poll is closed', () => {
    const extensions = { 'vote:alice': '0', 'vote:bob': '1' };
    const closed = closeChange(countVotes(poll, extensions, 'alice'));
    const late = { ...extensions, ...closed, 'vote:bob': '0', 'vote:carol': '2' };
    expect(countVotes(poll, late, 'alice')).toMatchObject({
      counts: [1, 1, 0],
      people: 2,
      closed: true,
    });
  });

  it.each(['', 'true', '{}', '{"counts":[1],"people":1}', '{"counts":["1",0,0],"people":1}'])(
    'are not closed by %j',
    (closed) => {
      expect(countVotes(poll, { closed, 'vote:bob': '1' }, 'bob')).toMatchObject({
        closed: false,
        counts: [0, 1, 0],
      });
    },
  );
});

describe('pollBody', () => {
  it('makes a poll that is one', () => {
    const body = pollBody('Drink?', ['Tea', 'Coffee'], { several: true });
    expect(body).toEqual({
      type: 'custom',
      kind: 'poll',
      data: { question: 'Drink?', options: ['Tea', 'Coffee'], several: true },
      preview: 'Drink?',
    });
    expect(isPoll(body.data)).toBe(true);
  });

  it.each([
    ['', ['Tea', 'Coffee']],
    ['Drink?', ['Tea']],
    ['Drink?', ['Tea', ' ']],
    ['Drink?', Array.from({ length: 21 }, (_, at) => `Option ${String(at)}`)],
    ['x'.repeat(301), ['Tea', 'Coffee']],
  ])('refuses what is none: %j', (question, options) => {
    expect(() => pollBody(question, options)).toThrow('A poll needs');
  });
});
