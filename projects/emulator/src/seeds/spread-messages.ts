import { ControlError } from '../admin/control-error.ts';
import type { SeedMessage, SeedRun } from './seed-data.ts';

/** Writes out a run, message by message. Without a sender of its own, the speakers take turns. */
export function spreadMessages(
  entry: SeedMessage | SeedRun,
  speakers: readonly string[],
): SeedMessage[] {
  if (!('count' in entry)) return [entry];
  const { count, text = 'Message {n}', secondsAgo = 0, secondsApart = 60, from } = entry;
  return Array.from({ length: count }, (_, index) => ({
    from: from ?? speakers[index % speakers.length] ?? '',
    text: text.replaceAll('{n}', String(index + 1)),
    secondsAgo: secondsAgo + (count - 1 - index) * secondsApart,
  }));
}

/** The error for a seed that makes no sense. */
export function seedError(problem: string): ControlError {
  return new ControlError('bad-request', `The seed is wrong: ${problem}. The README shows one.`);
}
