import { Component, input } from '@angular/core';

/** The drawing of an action. Says nothing: words stand beside it. */
@Component({
  selector: 'chat-action-icon',
  template: `
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: 1.6;
    }
  `,
})
export class ChatActionIcon {
  /** Its lines, on a grid of 20. */
  readonly path = input.required<string>();
}
