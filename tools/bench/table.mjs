// Raw values of all runs become the lines of the table.
import { figures, judge } from './figures.mjs';
import { median } from './statistics.mjs';

/**
 * One line for each figure of these kinds.
 * @param {readonly string[]} kinds
 * @param {Map<string, { own: object[], plain: object[] }>} results Raw values by cell.
 */
export function toLines(kinds, results) {
  const valueOf = (figure, who) => median((results.get(figure.cell)?.[who] ?? []).map(figure.of));
  return kinds.flatMap((kind) => {
    const ofKind = figures[kind];
    return ofKind.map((figure) => {
      const alike = ofKind.find(({ unit }) => unit === figure.unit);
      const own = valueOf(figure, 'own');
      const plain = valueOf(figure, 'plain');
      const verdict = judge(figure.goal, { own, plain, first: valueOf(alike ?? figure, 'own') });
      return { name: figure.name, unit: figure.unit, own, plain, ratio: own / plain, verdict };
    });
  });
}

/** The table as text, for the console. */
export function writeTable(lines) {
  const all = toCells(lines);
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((text, column) => pad(text, column, widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same for a page of the documentation. */
export function writeMarkdown(lines) {
  const [head, ...rows] = toCells(lines).map((row) => `| ${row.join(' | ')} |`);
  return [head, '|---|--:|--:|--:|---|---|', ...rows].join('\n');
}

function toCells(lines) {
  const cells = lines.map(({ name, unit, own, plain, ratio, verdict }) => [
    name,
    `${round(own)} ${unit}`.trim(),
    `${round(plain)} ${unit}`.trim(),
    Number.isFinite(ratio) && plain > 0.02 ? `${ratio.toFixed(2)}×` : '',
    verdict?.words ?? '',
    verdict ? (verdict.good ? 'met' : 'MISSED') : '',
  ]);
  return [['figure', 'ours', 'plain', 'ratio', 'goal', ''], ...cells];
}

const pad = (text, column, width) => (isNumber(column) ? text.padStart(width) : text.padEnd(width));
const isNumber = (column) => column >= 1 && column <= 3;

function round(value) {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/^-0(\.0+)?$/, '0$1');
}
