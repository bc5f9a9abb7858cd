import type { SeedConversation, SeedMessage } from './seed-data.ts';

/** Who says what; with a third entry, how many minutes after the line before. */
export type Line = readonly [from: string, text: string, minutesLater?: number];

/** Lines that follow each other, in the shorthand of the worlds. */
export interface Chapter {
  /** How long ago the first line was written. */
  readonly hoursAgo: number;
  readonly lines: readonly Line[];
}

/** Writes out a conversation. Where no minutes are given, a line takes as long as typing it. */
export function createDialogue(
  between: readonly [string, string],
  chapters: readonly Chapter[],
  unread: Readonly<Record<string, number>> = {},
): SeedConversation {
  return { between: [...between], messages: chapters.flatMap(toMessages), unread: { ...unread } };
}

function toMessages({ hoursAgo, lines }: Chapter): SeedMessage[] {
  let secondsAgo = Math.round(hoursAgo * 3600);
  return lines.map(([from, text, minutesLater], position) => {
    if (position > 0)
      secondsAgo -= minutesLater === undefined ? typingSeconds(text) : minutesLater * 60;
    return { from, text, secondsAgo: Math.max(0, secondsAgo) };
  });
}

// Three characters a second, and a moment to think.
function typingSeconds(text: string): number {
  return 8 + Math.ceil(text.length / 3);
}
