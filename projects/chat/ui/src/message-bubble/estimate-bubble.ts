import { Message } from 'ngx-tencent-chat/models';
import { LONG_TEXT, SHOWN_TEXT } from '../message-text/fold-text';
import { builtInTypes } from '../message-types/built-in-types';

const LINE = 22;
const PADDING = 14;
/** The button under a folded text. */
const FOLD = 28;
/** How many letters go into a line. */
const LETTERS = 48;

/** Guesses how tall a bubble is, in pixels: looks at little, since it is asked of every message. */
export function estimateBubble(message: Message): number {
  const { body, quote, reactions, recalled } = message;
  if (recalled) return LINE + PADDING;
  const around = (quote ? 54 : 0) + (reactions.length > 0 ? 30 : 0);
  if (body.type === 'notice') return 24;
  if (body.type === 'text') return estimateText(body.text) + PADDING + around;
  const room = builtInTypes[body.type].room?.(body);
  return (room ? room.height + (room.shaped ? 6 : 18) : LINE + PADDING) + around;
}

function estimateText(text: string): number {
  const lines = countLines(text);
  if (text.length <= LONG_TEXT.letters && lines <= LONG_TEXT.lines) {
    return LINE * (lines - 1 + Math.max(1, Math.ceil(text.length / LETTERS)));
  }
  const shown = lines > LONG_TEXT.lines ? SHOWN_TEXT.lines : SHOWN_TEXT.letters / LETTERS;
  return LINE * shown + FOLD;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= LONG_TEXT.lines; lines++) {
    at = text.indexOf('\n', at + 1);
  }
  return lines;
}
