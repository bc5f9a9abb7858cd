import { findInText } from './fold-text';

/** Names of the highlights, which styles refer to. */
const FOUND = 'chat-found';
const CURRENT = 'chat-found-current';

/**
 * Marks words without touching the document, by the CSS Custom Highlight API. Where that is missing,
 * nothing is marked.
 */
export class FindHighlights {
  #ranges: { readonly name: string; readonly range: Range }[] = [];

  /** Marks a word in these elements, in place of what was marked before. */
  mark(elements: readonly { element: Element; current: boolean }[], word: string): void {
    this.clear();
    if (!isSupported() || word === '') return;
    for (const { element, current } of elements) {
      const name = current ? CURRENT : FOUND;
      for (const range of rangesOf(element, word)) {
        this.#ranges.push({ name, range });
        highlightOf(name).add(range);
      }
    }
  }

  clear(): void {
    for (const { name, range } of this.#ranges) CSS.highlights.get(name)?.delete(range);
    this.#ranges = [];
  }
}

function isSupported(): boolean {
  return 'CSS' in globalThis && 'highlights' in CSS && 'Highlight' in globalThis;
}

/** One for all feeds of the page: each adds and takes away ranges of its own. */
function highlightOf(name: string): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
  return highlight;
}

/** The text may be in several parts, links for instance: a word may go over their borders. */
function rangesOf(element: Element, word: string): Range[] {
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const place = (at: number) => nodes.findLast(({ start }) => start <= at);
  return findInText(text, word).flatMap(([from, to]) => {
    const [first, last] = [place(from), place(to - 1)];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, to - last.start);
    return range;
  });
}
