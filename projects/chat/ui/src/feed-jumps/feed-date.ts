import {
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** How long the date stays after the last motion, in milliseconds. */
const LINGERS = 1500;

/**
 * The day of the messages on screen, floating above them while they are being scrolled. Opens the
 * calendar. Costs no layout: it has a place of its own and only fades.
 */
@Component({
  selector: 'chat-feed-date',
  template: `
    <button type="button" [title]="intl.jumpToDate" (click)="press.emit()">{{ day() }}</button>
  `,
  styleUrl: './feed-date.css',
  host: {
    '[attr.data-shown]': '(moving() && day() !== null) || null',
    '(pointerenter)': 'stay()',
    '(pointerleave)': 'show()',
    '(focusin)': 'stay()',
    '(focusout)': 'show()',
  },
})
export class ChatFeedDate {
  protected readonly intl = inject(CHAT_INTL);

  /** The name of the day; null where the day is named by a line of its own. */
  readonly day = input.required<string | null>();

  /** The key of the topmost row in view: another one says that the messages are being scrolled. */
  readonly top = input.required<string | null>();

  /** Whether the reader is at the end, where rows go up by themselves. Defaults to false. */
  readonly atEnd = input(false);

  /** Emits when the reader wants another day. */
  readonly press = output<void>();

  protected readonly moving = signal(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #until = 0;
  #last: string | null = null;

  constructor() {
    effect(() => {
      const top = this.top();
      const moved = this.#last !== null && top !== this.#last;
      this.#last = top;
      if (moved && !untracked(this.atEnd)) untracked(() => this.show());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /** Shows it for a while. */
  protected show(): void {
    this.#until = performance.now() + LINGERS;
    if (this.#timer !== undefined) return;
    this.moving.set(true);
    this.#wait(LINGERS);
  }

  /** Keeps it while the pointer or the focus is on it. */
  protected stay(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.moving.set(true);
  }

  /** One timer for many events: it looks again when it ends. */
  #wait(time: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const left = this.#until - performance.now();
      if (left > 0) this.#wait(left);
      else this.moving.set(false);
    }, time);
  }
}
