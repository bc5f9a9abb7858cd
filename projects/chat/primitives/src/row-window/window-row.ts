import { DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import { MountedRow, RowEntry } from './mounted-row';
import { ChatRowWindow } from './row-window';

/** Holds the rows of a `chatRowWindow`; as tall as all of them. */
@Directive({ selector: '[chatRowCanvas]', host: { '[style.position]': '"relative"' } })
export class ChatRowCanvas {
  constructor() {
    inject<ChatRowWindow<unknown>>(ChatRowWindow).setCanvas(
      inject<ElementRef<HTMLElement>>(ElementRef).nativeElement,
    );
  }
}

/** One row of a `chatRowWindow`. Has no margins of its own, but may have padding. */
@Directive({
  selector: '[chatWindowRow]',
  host: {
    '[style.position]': 'window.flowing() ? null : "absolute"',
    '[style.inset-block-start]': '0',
    '[style.inset-inline]': '0',
    '(focusin)': 'window.keepFocus(entry().key, $event.target)',
    '(focusout)': 'window.releaseFocus()',
  },
})
export class ChatWindowRow implements MountedRow {
  protected readonly window = inject<ChatRowWindow<unknown>>(ChatRowWindow);

  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The row, as the window gave it out. */
  readonly entry = input.required<RowEntry<unknown>>({ alias: 'chatWindowRow' });

  /** @internal */
  anchor: HTMLElement | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(this.window.mount(this));
  }
}

/**
 * The part of a `chatWindowRow` that the reader's place is tied to, and that takes the focus. What
 * stands above it in the row, a heading for instance, may come and go without moving it.
 */
@Directive({ selector: '[chatRowAnchor]' })
export class ChatRowAnchor {
  constructor() {
    const row = inject(ChatWindowRow);
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    row.anchor = element;
    inject(DestroyRef).onDestroy(() => {
      if (row.anchor === element) row.anchor = null;
    });
  }
}
