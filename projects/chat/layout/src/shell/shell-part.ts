import { Directive, ElementRef, inject } from '@angular/core';

/** A column of a shell. */
export type ShellColumn = 'list' | 'pane' | 'details';

/** Puts an element into a shell, as its list. */
@Directive({ selector: '[chatShellList]', host: { tabindex: '-1', '[style.outline]': '"none"' } })
export class ChatShellList {
  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** Puts an element into a shell, as what is read and written. */
@Directive({ selector: '[chatShellPane]', host: { tabindex: '-1', '[style.outline]': '"none"' } })
export class ChatShellPane {
  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** Puts an element into a shell, as its details: while it is there, they are open. */
@Directive({
  selector: '[chatShellDetails]',
  host: { tabindex: '-1', '[style.outline]': '"none"' },
})
export class ChatShellDetails {
  /** @internal */
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}
