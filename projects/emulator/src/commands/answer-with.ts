import type { WireBody } from '../wire/frame.ts';
import type { Answer } from './command.ts';

/** Answers with what an operation gives: at once if it did not have to ask anybody. */
export function answerWith<Result>(
  result: Result | Promise<Result>,
  toAnswer: (result: Result) => WireBody,
): Answer {
  return result instanceof Promise ? result.then(toAnswer) : toAnswer(result);
}
