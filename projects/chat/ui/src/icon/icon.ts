import { Component, InputSignal, Signal, computed, input } from '@angular/core';
import { IconName, iconPaths } from './icon-paths';

/** A drawing as large as the text around it. Says nothing: words stand beside it. */
@Component({
  selector: 'chat-icon',
  template: `
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--chat-icon-size, 1.25em);
      block-size: var(--chat-icon-size, 1.25em);
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: var(--chat-icon-fill, none);
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class ChatIcon {
  /** Which drawing. */
  readonly name: InputSignal<IconName> = input.required<IconName>();

  protected readonly path: Signal<string> = computed(() => iconPaths[this.name()]);
}
