import { NameFinder } from './find-names';

const names = [
  'Bob Keller',
  'René Descartes',
  'Ångström Øst',
  '陈美玲',
  '佐藤 花子',
  '고양이',
  'محمد علي',
  'مُحَمَّد',
  'Дмитрий Волков',
  'Straße 7',
  'İstanbul',
  'Ｆｕｌｌ wide',
  'Bobby Tables',
  'Team Bob',
  '👩‍👩‍👧 Family',
];
const entries = names.map((name) => ({ id: name, name }));

const find = (typed: string, limit = 20) => new NameFinder().find(entries, typed, limit);
const found = (typed: string) => find(typed).map(({ entry }) => entry.name);
const marked = (typed: string) =>
  find(typed)[0]
    ?.parts.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

describe('NameFinder', () => {
  it.each([
    ['rene', '[René] Descartes'],
    ['descartes rene', '[René] [Descartes]'],
    ['ang', '[Ång]ström Øst'],
    ['ost', 'Ångström [Øst]'],
    ['玲', '陈美[玲]'],
    ['花', '佐藤 [花]子'],
    ['고양', '[고양]이'],
    ['علي', 'محمد [علي]'],
    ['волк', 'Дмитрий [Волк]ов'],
    ['strasse', '[Straße] 7'],
    ['istan', '[İstan]bul'],
    ['full', '[Ｆｕｌｌ] wide'],
    ['BK', '[B]ob [K]eller'],
    ['bob keler', '[Bob] [Kel]l[er]'],
    ['fam', '👩‍👩‍👧 [Fam]ily'],
    ['👩‍👩‍👧', '[👩‍👩‍👧] Family'],
  ])('finds by "%s": %s', (typed, expected) => {
    expect(marked(typed)).toBe(expected);
  });

  it('does not ask for the vowels of Arabic', () => {
    expect(found('محمد')).toEqual(['مُحَمَّد', 'محمد علي']);
    expect(found('مُحَمَّد')).toEqual(['مُحَمَّد', 'محمد علي']);
  });

  it('prefers whole names, then beginnings, then beginnings of words', () => {
    expect(found('bob')).toEqual(['Bob Keller', 'Bobby Tables', 'Team Bob']);
    expect(found('team bob')[0]).toBe('Team Bob');
  });

  it('keeps the order of what fits as well, and no more than is asked for', () => {
    expect(find('bob', 1).map(({ entry }) => entry.name)).toEqual(['Bob Keller']);
  });

  it.each(['', '   ', 'xyz', 'bobz'])('finds nothing by "%s"', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('gives the whole name back in its pieces', () => {
    for (const { entry, parts } of ['b', 'er', 'bok', 'a l', 'м'].flatMap((typed) => find(typed)))
      expect(parts.map(({ text }) => text).join('')).toBe(entry.name);
  });
});
