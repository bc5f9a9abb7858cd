import { noFilters, toQuery } from './search-filters';

const zone = { timeZone: 'Europe/Berlin' };
const now = Date.UTC(2026, 2, 30, 9, 15);
const at = (iso: string) => Date.parse(iso);

describe('toQuery', () => {
  it.each([
    [{}, null, null],
    [{ period: 'day' }, '2026-03-30T00:00+02:00', null],
    // The clock was put forward in between.
    [{ period: 'week' }, '2026-03-24T00:00+01:00', null],
    [{ period: 'year' }, '2025-03-31T00:00+02:00', null],
    [{ period: 'own' }, null, null],
    [{ period: 'own', since: '2026-03-01' }, '2026-03-01T00:00+01:00', null],
    [
      { period: 'own', since: '2026-03-29', until: '2026-03-29' },
      '2026-03-29T00:00+01:00',
      '2026-03-30T00:00+02:00',
    ],
    [{ period: 'own', since: 'soon', until: '' }, null, null],
    [{ since: '2026-03-29' }, null, null],
  ] as const)('%j', (filters, from, until) => {
    const query = toQuery('', null, { ...noFilters, ...filters }, zone, now);
    expect(query.from).toBe(from && at(from));
    expect(query.until).toBe(until && at(until));
  });

  it('takes words, place, person and kind', () => {
    const filters = { ...noFilters, sender: 'bob', kind: 'link' } as const;
    expect(toQuery('  tea ', 'group:team', filters, zone, now)).toEqual({
      text: 'tea',
      conversationId: 'group:team',
      senders: ['bob'],
      types: ['link'],
      from: null,
      until: null,
    });
  });
});
