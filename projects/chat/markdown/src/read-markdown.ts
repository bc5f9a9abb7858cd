import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { safeLink } from 'ngx-tencent-chat/ui';

import { MarkdownBlock } from './markdown-node';
import { TokenReader, UnknownToken } from './token-reader';

/** How long a text may take to read, in milliseconds. */
const BUDGET = 50;
/** How deep lists and quotes may lie in each other: nobody can read what is deeper. */
const DEEPEST = 12;

/** What is thrown by a text that takes too long, or lies too deep. */
class TooMuch extends Error {}

let deadline = 0;

/** Looks at every step whether it is time to give up: the parser itself cannot be stopped. */
function watch({ level }: { readonly level: number }): boolean {
  if (level > DEEPEST * 2 || performance.now() > deadline) throw new TooMuch();
  return false;
}

/**
 * Left out is what would lose something that was written (definitions of links, entities), what nobody means in
 * a chat (a line below a line makes no heading), and pictures, which would tell somebody who reads them.
 */
const leftOut = ['reference', 'lheading', 'code', 'html_block', 'html_inline', 'entity', 'image'];

function makeParser(): Parser {
  const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });
  parser.disable(leftOut, true);
  parser.block.ruler.before('fence', 'watch', watch, {
    alt: ['paragraph', 'blockquote', 'list', 'table'],
  });
  parser.inline.ruler.before('text', 'watch', watch);
  parser.linkify.set({ fuzzyLink: true });
  parser.validateLink = (url) => safeLink(decode(url)) !== null;
  // As written: what looks like another address must not be made to.
  parser.normalizeLinkText = (url) => url;
  return parser;
}

/** With its marks of direction, which an address must not have, as themselves. */
function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

let parser: Parser | null = null;

/**
 * Reads a text with marks as data. Null where that takes more than 50 ms, or where its parts lie too deep in
 * each other: then it is to be shown as written.
 */
export function readMarkdown(text: string, budget = BUDGET): readonly MarkdownBlock[] | null {
  parser ??= makeParser();
  deadline = performance.now() + budget;
  try {
    return new TokenReader(parser.parse(text, {})).readBlocks();
  } catch (error) {
    if (error instanceof TooMuch || error instanceof UnknownToken) return null;
    throw error;
  }
}
