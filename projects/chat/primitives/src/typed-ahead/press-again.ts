/** Presses a key on what has the focus, and does what a browser does with a real one. */
export function pressAgain({ activeElement }: Document, event: KeyboardEvent): void {
  if (!activeElement?.dispatchEvent(event)) return;
  const { key } = event;
  if (key === 'Escape') cancel(activeElement.closest('dialog'));
  else if (activeElement instanceof HTMLTextAreaElement) edit(activeElement, key);
  else if (!(activeElement instanceof HTMLInputElement)) return;
  else if (key === 'Enter') activeElement.form?.requestSubmit();
  else edit(activeElement, key);
}

function cancel(dialog: HTMLDialogElement | null): void {
  if (dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}

function edit(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const text = key === 'Enter' ? '\n' : key;
  if (field.readOnly || start === null || end === null) return;
  if (key === 'Backspace') {
    const last = start === end ? (Array.from(value.slice(0, start)).at(-1) ?? '') : '';
    field.setRangeText('', start - last.length, end, 'end');
  } else if (isText(text)) field.setRangeText(text, start, end, 'end');
  else return;
  const inputType = key === 'Backspace' ? 'deleteContentBackward' : 'insertText';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

/** Whether a key is a letter or the like, and not the name of a key. */
export function isText(key: string): boolean {
  return Array.from(key).length === 1;
}
