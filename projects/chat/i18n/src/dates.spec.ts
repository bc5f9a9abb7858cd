import {
  dayOf,
  formatAgo,
  formatClock,
  formatDay,
  formatStamp,
  formatWhen,
  startOfDay,
} from './dates';
import { englishIntl } from './english-intl';

const intl = { ...englishIntl, locale: 'en-GB', timeZone: 'UTC' };
const now = Date.parse('2026-11-22T14:32:00Z'); // a Sunday

describe('formatWhen', () => {
  it.each([
    ['2026-11-22T14:31:30Z', 'now'],
    ['2026-11-22T14:27:00Z', '5m'],
    ['2026-11-22T13:33:00Z', '59m'],
    ['2026-11-22T09:05:00Z', '09:05'],
    ['2026-11-21T23:59:00Z', 'Yesterday'],
    ['2026-11-18T12:00:00Z', 'Wed'],
    ['2026-11-01T12:00:00Z', '1 Nov'],
    ['2025-12-31T12:00:00Z', '31 Dec 2025'],
    ['2026-11-22T14:40:00Z', '14:40'],
  ])('writes %s as %s', (at, text) => {
    expect(formatWhen(intl, Date.parse(at), now)).toBe(text);
  });
});

describe('formatDay', () => {
  it.each([
    ['2026-11-22T00:00:00Z', 'Today'],
    ['2026-11-21T00:00:00Z', 'Yesterday'],
    ['2026-11-16T10:00:00Z', 'Monday'],
    ['2026-11-15T10:00:00Z', '15 November'],
    ['2025-11-22T10:00:00Z', '22 November 2025'],
    ['2026-11-23T10:00:00Z', '23 November'],
  ])('names the day of %s %s', (at, text) => {
    expect(formatDay(intl, Date.parse(at), now)).toBe(text);
  });
});

describe('formatAgo', () => {
  it.each([
    ['2026-11-22T14:31:30Z', 'now'],
    ['2026-11-22T14:27:00Z', '5 min ago'],
    ['2026-11-22T12:00:00Z', '2 hr ago'],
    ['2026-11-21T23:00:00Z', 'Yesterday'],
  ])('speaks of %s as %s', (at, text) => {
    expect(formatAgo(intl, Date.parse(at), now).replaceAll('.', '')).toBe(text);
  });
});

describe('dayOf', () => {
  it('follows the time zone of the reader', () => {
    const at = Date.parse('2026-11-22T23:30:00Z');
    expect(dayOf({ timeZone: 'Europe/Paris' }, at)).toBe('2026-11-23');
    expect(dayOf({ timeZone: 'America/New_York' }, at)).toBe('2026-11-22');
  });

  it('reads the device where no zone is given', () => {
    expect(dayOf({}, new Date(2026, 0, 2, 3).getTime())).toBe('2026-01-02');
  });

  it('counts days over a change of clocks', () => {
    const paris = { ...intl, timeZone: 'Europe/Paris' };
    const monday = Date.parse('2026-10-26T00:30:00+01:00');
    expect(formatDay(paris, Date.parse('2026-10-25T00:30:00+02:00'), monday)).toBe('Yesterday');
  });
});

describe('startOfDay', () => {
  it.each([
    ['UTC', '2026-11-22', '2026-11-22T00:00:00Z'],
    ['Asia/Kathmandu', '2026-11-22', '2026-11-21T18:15:00Z'],
    ['Pacific/Kiritimati', '2026-11-22', '2026-11-21T10:00:00Z'],
    ['Europe/Paris', '2026-10-26', '2026-10-25T23:00:00Z'],
  ])('in %s of %s is %s', (timeZone, day, start) => {
    expect(new Date(startOfDay({ timeZone }, day))).toEqual(new Date(start));
  });
});

it('writes date and time in short', () => {
  expect(formatStamp(intl, now)).toBe('22/11/2026, 14:32');
});

it('writes the time of day in the way of the language', () => {
  const at = Date.parse('2026-11-22T14:32:00Z');
  expect(formatClock(intl, at)).toBe('14:32');
  expect(formatClock({ locale: 'en-US', timeZone: 'UTC' }, at)).toMatch(/^2:32\sPM$/u);
});
