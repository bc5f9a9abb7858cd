import { hueOf, initialsOf } from './avatar-looks';

describe('initials', () => {
  it.each([
    ['Bob Marchetti', 'BM'],
    ['bob', 'B'],
    ['Maximiliane Freifrau von Hohenstein', 'MH'],
    ['Дмитрий Волков', 'ДВ'],
    ['陈美玲', '陈'],
    ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
    ['é́mile', 'É́'],
    ['“Quoted” Name', 'QN'],
    ['ada.okafor', 'AO'],
    ['user_42', 'U4'],
    ['  ', ''],
    ['…', ''],
    ['\u202Eevil', 'E'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the hue', () => {
  it('is always the same for one id', () => {
    expect(hueOf('bob')).toBe(hueOf('bob'));
  });

  it('differs between people', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `person-${index}`);
    expect(new Set(ids.map(hueOf)).size).toBe(13);
  });
});
