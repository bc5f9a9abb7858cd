/** The rows where a selection begins and ends. */
export interface SelectedRows {
  readonly first: Element | null;
  readonly last: Element | null;
}

export function boundsOf(range: Range): SelectedRows {
  return {
    first: rowOf(range.startContainer, range.startOffset),
    last: rowOf(range.endContainer, range.endOffset - 1),
  };
}

export function keyOf(row: Element | null): string | null {
  return row?.getAttribute('data-key') ?? null;
}

/** What is selected of the text of a row; null if the row has no text of its own, a picture for instance. */
export function selectedText(row: Element, range: Range): string | null {
  const text = row.querySelector('.text');
  if (!text) return null;
  const part = row.ownerDocument.createRange();
  part.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    if (range.compareBoundaryPoints(Range.END_TO_START, part) >= 0) return '';
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    if (range.compareBoundaryPoints(Range.START_TO_END, part) <= 0) return '';
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}

/** The row that holds a place, which may be given as the n-th child of something around it. */
function rowOf(container: Node, offset: number): Element | null {
  const node = container.childNodes[Math.max(0, offset)] ?? container;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('[data-key]') ?? null;
}
