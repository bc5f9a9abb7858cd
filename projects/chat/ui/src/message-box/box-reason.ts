import { Component, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { ChatIcon } from '../icon/icon';

/** Says why nothing can be written; what can be done about it is put inside. */
@Component({
  selector: 'chat-box-reason',
  template: `
    <chat-icon name="alert" />
    <span dir="auto">{{ text() }}</span>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      justify-content: center;
      min-block-size: calc(var(--chat-sys-target) + 0.625rem);
      padding-block: 0.375rem;
      padding-inline: 1rem;
      outline: 0;
      color: var(--chat-sys-on-surface-muted);
      font-size: 0.875rem;
      line-height: 1.25rem;
      text-wrap: balance;
    }
  `,
  imports: [ChatIcon],
  host: { tabindex: '-1', role: 'status' },
})
export class ChatBoxReason {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Why. */
  readonly text = input.required<string>();

  constructor() {
    afterNextRender(() => {
      // The field that is no longer shown had the focus.
      const { activeElement, body } = this.#host.ownerDocument;
      if (activeElement === body) this.#host.focus({ preventScroll: true });
    });
  }
}
