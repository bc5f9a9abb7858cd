/**
 * Puts the caret into the field that has the focus. A dialog that closes gives the focus back, but not
 * always the caret: that goes with the dialog, and what is typed is lost.
 */
export function giveCaret({ activeElement }: Document): void {
  if (!(
    activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
  )) {
    return;
  }
  const { selectionStart, selectionEnd } = activeElement;
  // Fields of other kinds than text have none.
  if (selectionStart !== null) activeElement.setSelectionRange(selectionStart, selectionEnd);
}
