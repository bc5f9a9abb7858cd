import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

/**
 * Lets a text field grow with its text, between the `min-block-size` and `max-block-size` that CSS
 * gives it. The browser does it where it knows `field-sizing`.
 *
 * @example
 * <textarea [chatAutoGrow]="text()" [value]="text()"></textarea>
 */
@Directive({
  selector: 'textarea[chatAutoGrow]',
  host: { '[style.field-sizing]': '"content"' },
})
export class ChatAutoGrow {
  readonly #field = inject<ElementRef<HTMLTextAreaElement>>(ElementRef).nativeElement;

  /** The text in the field. */
  readonly text = input.required<string>({ alias: 'chatAutoGrow' });

  constructor() {
    afterRenderEffect(() => {
      this.text();
      if (!fitsByItself()) this.#fit();
    });
  }

  #fit(): void {
    const { style } = this.#field;
    // From nothing, since the scroll height never falls below the height.
    style.blockSize = '0';
    style.blockSize = `${this.#field.scrollHeight}px`;
  }
}

function fitsByItself(): boolean {
  return 'CSS' in globalThis && CSS.supports('field-sizing', 'content');
}
