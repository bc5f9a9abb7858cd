import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, dayOf, startOfDay } from 'ngx-tencent-chat/i18n';
import { Clock } from '../clock/clock';

/** Asks for a date to jump to: a dialog around the calendar of the browser, which people know. */
@Component({
  selector: 'chat-feed-calendar',
  templateUrl: './feed-calendar.html',
  styleUrl: './feed-calendar.css',
})
export class ChatFeedCalendar {
  protected readonly intl = inject(CHAT_INTL);
  readonly #clock = inject(Clock);

  /** The moment whose day it opens at, in milliseconds since 1970. */
  readonly at = input.required<number>();

  /** Emits the beginning of the day that was chosen, in milliseconds since 1970. */
  readonly pick = output<number>();

  /** Emits when the user has chosen, or thinks better of it. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly day = linkedSignal(() => dayOf(this.intl, this.at()));
  protected readonly today = computed(() => dayOf(this.intl, this.#clock.now()));
  protected readonly valid = computed(() => {
    const day = this.day();
    return /^\d{4}-\d\d-\d\d$/.test(day) && day <= this.today();
  });

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected choose(): void {
    if (!this.valid()) return;
    this.close();
    this.pick.emit(startOfDay(this.intl, this.day()));
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
