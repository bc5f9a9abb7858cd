const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/**
 * Gives the focus to the nearest thing before or after an element, as Tab would if the element held
 * nothing. Returns whether there was one.
 */
export function focusBeside(element: HTMLElement, side: 'before' | 'after'): boolean {
  const wanted =
    side === 'before' ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const others = [...element.ownerDocument.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (other) =>
      (element.compareDocumentPosition(other) & wanted) > 0 &&
      !element.contains(other) &&
      !other.contains(element) &&
      isShown(other),
  );
  const target = side === 'before' ? others.at(-1) : others[0];
  target?.focus();
  return target !== undefined;
}

function isShown(element: HTMLElement): boolean {
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true });
}
