import { ChatIntl } from './chat-intl';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the functions here need of the words. */
export type DateWords = Pick<ChatIntl, 'locale' | 'timeZone' | 'today' | 'yesterday' | 'now'>;
type Zone = Pick<ChatIntl, 'locale' | 'timeZone'>;

const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const minutes = new Map<string, Intl.NumberFormat>();

/** The time of day: "14:32". */
export function formatClock(intl: Zone, at: number): string {
  return format(intl, at, { timeStyle: 'short' });
}

/** Date and time in full, for titles. */
export function formatMoment(intl: Zone, at: number): string {
  return format(intl, at, { dateStyle: 'full', timeStyle: 'short' });
}

/** Date and time in short, in front of a copied message: "22/11/2026, 14:32". */
export function formatStamp(intl: Zone, at: number): string {
  return format(intl, at, { dateStyle: 'short', timeStyle: 'short' });
}

/** The name of a day: "Today", "Yesterday", "Monday", "12 March", with the year where it differs. */
export function formatDay(intl: DateWords, at: number, now: number): string {
  const age = daysBetween(intl, at, now);
  if (age === 0) return intl.today;
  if (age === 1) return intl.yesterday;
  if (age > 1 && age < 7) return format(intl, at, { weekday: 'long' });
  return format(intl, at, { month: 'long', day: 'numeric', ...yearIfOther(intl, at, now) });
}

/** The name of a month: "March 2026". */
export function formatMonth(intl: Zone, at: number): string {
  return format(intl, at, { month: 'long', year: 'numeric' });
}

/** When, in the little room of a row: "now", "5m", "14:32", "Yesterday", "Mon", "12 Mar". */
export function formatWhen(intl: DateWords, at: number, now: number): string {
  const age = now - at;
  if (age >= 0 && age < MINUTE) return intl.now;
  if (age >= 0 && age < HOUR) return formatMinutes(intl, Math.floor(age / MINUTE));
  const days = daysBetween(intl, at, now);
  if (days <= 0) return formatClock(intl, at);
  if (days === 1) return intl.yesterday;
  if (days < 7) return format(intl, at, { weekday: 'short' });
  return format(intl, at, { month: 'short', day: 'numeric', ...yearIfOther(intl, at, now) });
}

/** How long ago, as it is spoken: "5 min. ago", "2 hr. ago", then the day. */
export function formatAgo(intl: DateWords, at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return intl.now;
  if (age < HOUR) return relative(intl).format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY && daysBetween(intl, at, now) === 0) {
    return relative(intl).format(-Math.floor(age / HOUR), 'hour');
  }
  return formatDay(intl, at, now);
}

/** Names the calendar day of a moment, the same for all moments of that day: "2026-11-22". */
export function dayOf({ timeZone }: Pick<ChatIntl, 'timeZone'>, at: number): string {
  if (timeZone) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    return format({ locale: 'en-CA', timeZone }, at, parts);
  }
  const date = new Date(at);
  const pad = (part: number) => `${part}`.padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/**
 * When a calendar day begins for the reader, in milliseconds since 1970.
 * @param day As `dayOf` names it: "2026-11-22".
 */
export function startOfDay(zone: Pick<ChatIntl, 'timeZone'>, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No clock is further from Greenwich than 14 hours; days begin at a quarter of an hour.
  let [before, start] = [midnight - 15 * HOUR, midnight + 15 * HOUR];
  while (start - before > MINUTE) {
    const middle = before + Math.floor((start - before) / 2 / MINUTE) * MINUTE;
    if (dayOf(zone, middle) < day) before = middle;
    else start = middle;
  }
  return start;
}

/** Whole calendar days from `at` to `now`; negative if `at` is later. Not fooled by clock changes. */
function daysBetween(intl: Zone, at: number, now: number): number {
  return Math.round((Date.parse(dayOf(intl, now)) - Date.parse(dayOf(intl, at))) / DAY);
}

function yearIfOther(intl: Zone, at: number, now: number): Intl.DateTimeFormatOptions {
  return dayOf(intl, at).slice(0, 4) === dayOf(intl, now).slice(0, 4) ? {} : { year: 'numeric' };
}

function formatMinutes({ locale }: Zone, count: number): string {
  let known = minutes.get(locale);
  if (!known) {
    const unit = { style: 'unit', unit: 'minute', unitDisplay: 'narrow' } as const;
    minutes.set(locale, (known = new Intl.NumberFormat(locale, unit)));
  }
  return known.format(count);
}

function relative({ locale }: Zone): Intl.RelativeTimeFormat {
  let known = relatives.get(locale);
  if (!known) {
    known = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
    relatives.set(locale, known);
  }
  return known;
}

/** Formatters are dear to make and cheap to use: each is made once. */
function format(
  { locale, timeZone }: Zone,
  at: number,
  options: Intl.DateTimeFormatOptions,
): string {
  const name = `${locale} ${timeZone ?? ''} ${Object.entries(options).join()}`;
  let known = formats.get(name);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options);
    formats.set(name, known);
  }
  return known.format(at);
}
