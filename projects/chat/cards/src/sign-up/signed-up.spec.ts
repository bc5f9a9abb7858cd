import { isSignUp, signUpBody } from './sign-up';
import { closeListChange, joinChange, readList } from './signed-up';

const list = { title: 'Football', note: '', places: null };
const at = (moment: number) => JSON.stringify({ at: moment });

describe('a sign-up list', () => {
  it('has people in the order in which they came', () => {
    const extensions = { 'joined:carol': at(3), 'joined:alice': at(1), 'joined:bob': at(2) };
    expect(readList(list, extensions, 'bob')).toEqual({
      people: ['alice', 'bob', 'carol'],
      waiting: [],
      own: true,
      closed: false,
    });
  });

  it('lets those wait for whom there is no place', () => {
    const extensions = { 'joined:carol': at(3), 'joined:alice': at(1), 'joined:bob': at(2) };
    expect(readList({ ...list, places: 2 }, extensions, 'carol')).toMatchObject({
      people: ['alice', 'bob'],
      waiting: ['carol'],
      own: true,
    });
  });

  it('takes nobody who comes after it was closed', () => {
    const extensions = { ...closeListChange(10), 'joined:alice': at(9), 'joined:bob': at(11) };
    expect(readList(list, extensions, 'bob')).toEqual({
      people: ['alice'],
      waiting: [],
      own: false,
      closed: true,
    });
  });

  it.each(['', 'x', '{}', '{"at":"1"}', '[]', '{"at":null}'])(
    'does not take %j for somebody',
    (value) => {
      expect(readList(list, { 'joined:eve': value, closed: value }, 'eve')).toMatchObject({
        people: [],
        closed: false,
      });
    },
  );

  it('is joined and left by oneself', () => {
    expect(joinChange('alice', true, 5)).toEqual({ 'joined:alice': at(5) });
    expect(joinChange('alice', false, 5)).toEqual({ 'joined:alice': null });
  });

  it('is made with a title, and places or none', () => {
    const body = signUpBody('Football', { places: 10 });
    expect(body.data).toEqual({ title: 'Football', note: '', places: 10 });
    expect(isSignUp(body.data)).toBe(true);
    expect(() => signUpBody(' ')).toThrow('A sign-up list needs');
    expect(() => signUpBody('Football', { places: 0 })).toThrow('A sign-up list needs');
  });
});
