import { FileProblem } from './file-problem.ts';

/** The bytes from `start` up to but without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const SINGLE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The part of a file that a `Range` header asks for; nothing if all of it is meant, also by a header
 * that is not understood (RFC 9110, 14.2). Throws a `FileProblem` if the file has no such part.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | undefined {
  const [, first = '', last = ''] = SINGLE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return undefined;
  const range =
    first === ''
      ? { start: Math.max(bytes - Number(last), 0), end: bytes }
      : { start: Number(first), end: last === '' ? bytes : Math.min(Number(last) + 1, bytes) };
  if (range.start < range.end) return range;
  throw new FileProblem('range-not-satisfiable', '', {
    'content-range': `bytes */${String(bytes)}`,
  });
}
