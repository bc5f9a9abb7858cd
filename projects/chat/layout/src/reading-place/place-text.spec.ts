import { readPlace, writePlace } from './place-text';

describe('writePlace', () => {
  it.each([
    { id: '144115198-1700000000-12345', sentAt: 1_700_000_000_000, sequence: 42 },
    { id: '@TGS#_team-1-2', sentAt: 0, sequence: 0 },
  ])('is read back as it was: $id', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });
});

describe('readPlace', () => {
  it.each(['', 'x', '1-2', '1-2-', 'Ä-1-id', '-1-2-id', `1-1-${'x'.repeat(201)}`])(
    'takes %j for no place',
    (text) => {
      expect(readPlace(text)).toBeNull();
    },
  );
});
