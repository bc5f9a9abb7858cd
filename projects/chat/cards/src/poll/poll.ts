import { OutgoingBody } from 'ngx-tencent-chat/models';
import { isFields, isWords } from '../plain-data';

/** A question with answers to choose from. */
export interface Poll {
  readonly question: string;
  /** Two to twenty. */
  readonly options: readonly string[];
  /** Whether one person may choose several of them. */
  readonly several: boolean;
}

/** The `kind` of messages that are polls. */
export const POLL = 'poll';

/** The longest question, and the longest answer, in letters. */
export const longest = { question: 300, option: 120, options: 20 } as const;

/** Whether this is a poll that can be shown. */
export function isPoll(data: unknown): data is Poll {
  if (!isFields(data)) return false;
  const { question, options, several } = data as Partial<Record<keyof Poll, unknown>>;
  return (
    isWords(question, longest.question) &&
    typeof several === 'boolean' &&
    Array.isArray(options) &&
    options.length >= 2 &&
    options.length <= longest.options &&
    options.every((option) => isWords(option, longest.option))
  );
}

/**
 * A poll to send.
 *
 * @example
 * messages.send(conversationId, pollBody('Where do we meet?', ['At my place', 'In the park']));
 * @param preview What those read whose app knows no polls. Defaults to the question.
 */
export function pollBody(
  question: string,
  options: readonly string[],
  { several = false, preview = question }: { several?: boolean; preview?: string } = {},
): Extract<OutgoingBody, { type: 'custom' }> {
  const data: Poll = { question, options, several };
  if (!isPoll(data)) throw new Error('A poll needs a question and two to twenty short answers.');
  return { type: 'custom', kind: POLL, data, preview };
}
