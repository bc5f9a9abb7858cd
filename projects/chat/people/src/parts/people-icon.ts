import { Component, Signal, computed, input } from '@angular/core';

/** Drawings on a grid of 20, in lines. */
const paths = {
  bubble:
    'M5.5 3.75h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.75L6 16.75v-3h-.5a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z',
  add: 'M8.5 9.25a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 16.5c.4-3 2.6-4.75 5.5-4.75c1.3 0 2.5.35 3.4 1M15 12v5M12.5 14.5h5',
  friend:
    'M8.5 9.25a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 16.5c.4-3 2.6-4.75 5.5-4.75c1 0 1.9.2 2.7.55M12.25 15l1.9 1.9l3.6-3.9',
  clock: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5zM10 6.5v3.75l2.4 1.5',
  pencil: 'M4 16l.75-3.25l8.5-8.5a1.75 1.75 0 0 1 2.5 2.5l-8.5 8.5zM12 5.5l2.5 2.5',
  copy: 'M8.25 7h6.5A1.25 1.25 0 0 1 16 8.25v7A1.25 1.25 0 0 1 14.75 16.5h-6.5A1.25 1.25 0 0 1 7 15.25v-7A1.25 1.25 0 0 1 8.25 7zM4.5 12.75A1.25 1.25 0 0 1 4 11.75v-7A1.25 1.25 0 0 1 5.25 3.5h6.5a1.25 1.25 0 0 1 1 .5',
  block: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5zM5.4 5.4l9.2 9.2',
  report: 'M5 17V3.75M5 4.25h9.25L12.5 7.5l1.75 3.25H5',
  remove:
    'M8.5 9.25a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM3 16.5c.4-3 2.6-4.75 5.5-4.75c1.3 0 2.5.35 3.4 1M12.5 14.5h5',
} as const;

/** The name of a drawing. */
export type PeopleIconName = keyof typeof paths;

/** A drawing beside words of people. Says nothing itself. */
@Component({
  selector: 'chat-people-icon',
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
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: 1.6;
    }
  `,
})
export class ChatPeopleIcon {
  readonly name = input.required<PeopleIconName>();

  protected readonly path: Signal<string> = computed(() => paths[this.name()]);
}
