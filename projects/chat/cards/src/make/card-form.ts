import { ComponentRef, OutputRef, Type, ViewContainerRef } from '@angular/core';
import { OutgoingBody } from 'ngx-tencent-chat/models';
import { giveCaret } from 'ngx-tencent-chat/primitives';

/** A dialog in which a card is made. */
export interface CardForm {
  /** Emits what was made. */
  readonly made: OutputRef<OutgoingBody>;
  /** Emits when the dialog is closed, with or without a card. */
  readonly closed: OutputRef<void>;
}

/** Opens a dialog. Resolves with what was made in it, or null; the focus is back where it was by then. */
export function openForm<Form extends CardForm>(
  container: ViewContainerRef,
  form: Type<Form>,
  prepare: (opened: ComponentRef<Form>) => void,
): Promise<OutgoingBody | null> {
  const page = (container.element.nativeElement as Node).ownerDocument;
  const before = page?.activeElement;
  const opened = container.createComponent(form);
  prepare(opened);
  return new Promise((resolve) => {
    let body: OutgoingBody | null = null;
    opened.instance.made.subscribe((made) => (body = made));
    opened.onDestroy(() => resolve(body));
    opened.instance.closed.subscribe(() => {
      opened.destroy();
      if (!(before instanceof HTMLElement && before.isConnected)) return;
      before.focus({ preventScroll: true });
      giveCaret(before.ownerDocument);
    });
  });
}
