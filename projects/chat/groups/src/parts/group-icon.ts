import { Component, Signal, computed, input } from '@angular/core';

/** Drawings on a grid of 20, in lines. */
const paths = {
  pencil: 'M4 16l.75-3.25l8.5-8.5a1.75 1.75 0 0 1 2.5 2.5l-8.5 8.5zM12 5.5l2.5 2.5',
  add: 'M8.5 9.25a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 16.5c.4-3 2.6-4.75 5.5-4.75c1.3 0 2.5.35 3.4 1M15 12v5M12.5 14.5h5',
  bell: 'M5.75 13.25v-4.5a4.25 4.25 0 0 1 8.5 0v4.5l1.25 1.25h-11zM8.5 16.5h3',
  bellOff:
    'M5.75 13.25v-4.5a4.25 4.25 0 0 1 6.6-3.55M14.25 9.5v1.75M4 14.5h8.5M8.5 16.5h3M3.5 3.5l13 13',
  copy: 'M8.25 7h6.5A1.25 1.25 0 0 1 16 8.25v7A1.25 1.25 0 0 1 14.75 16.5h-6.5A1.25 1.25 0 0 1 7 15.25v-7A1.25 1.25 0 0 1 8.25 7zM4.5 12.75A1.25 1.25 0 0 1 4 11.75v-7A1.25 1.25 0 0 1 5.25 3.5h6.5a1.25 1.25 0 0 1 1 .5',
  leave:
    'M8 3.75H5.25a1.5 1.5 0 0 0-1.5 1.5v9.5a1.5 1.5 0 0 0 1.5 1.5H8M12.5 6.5L16 10l-3.5 3.5M15.75 10H8',
  dismiss:
    'M4 5.75h12M8 5.5V3.75h4V5.5M5.5 6l.6 9a1.5 1.5 0 0 0 1.5 1.4h4.8a1.5 1.5 0 0 0 1.5-1.4l.6-9',
  more: 'M4.75 10h.05M10 10h.05M15.2 10h.05',
} as const;

/** The name of a drawing. */
export type GroupIconName = keyof typeof paths;

/** A drawing beside words of groups. Says nothing itself. */
@Component({
  selector: 'chat-group-icon',
  template: `
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    svg {
      inline-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: 1.6;
    }
  `,
})
export class ChatGroupIcon {
  readonly name = input.required<GroupIconName>();

  protected readonly path: Signal<string> = computed(() => paths[this.name()]);
}
