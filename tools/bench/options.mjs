import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const kinds = [
  'open',
  'warm',
  'burst',
  'prepend',
  'scroll',
  'typing',
  'list',
  'leak',
  'heap',
];

/**
 * What the command line asks for.
 * @param {readonly string[]} args
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      repeats: { type: 'string' },
      quick: { type: 'boolean', default: false },
      built: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',') ?? kinds;
  const unknown = only.filter((kind) => !kinds.includes(kind));
  if (unknown.length > 0) {
    throw new Error(`--only knows ${kinds.join(', ')}; not ${unknown.join(', ')}.`);
  }
  const repeats = Number(values.repeats ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error('--repeats takes a number from 1.');
  const { quick, built, json, markdown } = values;
  return { only, repeats, quick, built, json, markdown };
}
