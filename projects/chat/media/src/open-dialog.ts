import { ComponentRef, OutputRef, ViewContainerRef } from '@angular/core';

/** A dialog that has been opened. */
export interface OpenDialog {
  /** Resolves when it is closed, by whomever. */
  readonly closed: Promise<void>;
  /** Closes it. */
  close(): void;
}

/** Takes a dialog out of the page as soon as it says that it is closed, and gives the focus back. */
export function followDialog(
  dialog: ComponentRef<{ readonly closed: OutputRef<void>; close(): void }>,
  around: ViewContainerRef,
): OpenDialog {
  const page = (around.element.nativeElement as Node).ownerDocument;
  const before = page?.activeElement;
  const closed = new Promise<void>((resolve) => {
    dialog.onDestroy(resolve);
    dialog.instance.closed.subscribe(() => {
      dialog.destroy();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    });
  });
  return { closed, close: () => dialog.instance.close() };
}
