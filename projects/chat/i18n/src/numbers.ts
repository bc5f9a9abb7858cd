import { ChatIntl } from './chat-intl';

/** The forms of a counted phrase, by plural category; `other` serves where one is missing. */
export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
>;

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/**
 * The form that a count takes in a language.
 *
 * @example
 * selectPlural('en', 1, { one: 'message', other: 'messages' }) // 'message'
 */
export function selectPlural(locale: string, count: number, forms: PluralForms): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return forms[rule.select(count)] ?? forms.other;
}

/** Names in a sentence: "Ann, Bob and Chloe". */
export function formatList({ locale }: Pick<ChatIntl, 'locale'>, names: readonly string[]): string {
  let format = lists.get(locale);
  if (!format) lists.set(locale, (format = new Intl.ListFormat(locale)));
  return format.format(names);
}

/** A count as a badge shows it: "7", "1.2K". */
export function formatBadge({ locale }: Pick<ChatIntl, 'locale'>, count: number): string {
  let format = numbers.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    numbers.set(locale, format);
  }
  return format.format(count);
}

/** How long something plays: "0:07", "12:30", "1:02:03". */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts)
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const sizes = new Map<string, Intl.NumberFormat>();

/** A size in bytes: "512 byte", "2.4 MB". Thousands, as file managers count them. */
export function formatBytes(locale: string, count: number): string {
  const bytes = Math.max(0, count);
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[step] ?? 'byte';
  let format = sizes.get(locale + unit);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    });
    sizes.set(locale + unit, format);
  }
  return format.format(bytes / 1000 ** step);
}
