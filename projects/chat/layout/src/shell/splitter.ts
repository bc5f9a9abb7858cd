import { Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { WidthRange, clampWidth } from './shell-width';

/** How far an arrow key moves it, in rem. */
const STEP = 1;

/** The handle between two columns: dragged, or moved by arrow keys, Home and End; a double click undoes it. */
@Component({
  selector: 'chat-splitter',
  template: '',
  styleUrl: './splitter.css',
  host: {
    role: 'separator',
    '[attr.data-side]': 'side()',
    tabindex: '0',
    'aria-orientation': 'vertical',
    '[attr.aria-label]': 'label()',
    '[attr.aria-controls]': 'controls()',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-valuetext]': 'intl.layout.width(percent())',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '(keydown)': 'press($event)',
    '(pointerdown)': 'take($event)',
    '(pointermove)': 'drag($event)',
    '(pointerup)': 'letGo()',
    '(pointercancel)': 'letGo()',
    '(dblclick)': 'move(range().usual)',
  },
})
export class ChatSplitter {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();

  /** Id of the column whose width it is. */
  readonly controls = input.required<string>();

  readonly range = input.required<WidthRange>();

  /** On which side of it the column stands. */
  readonly side = input.required<'start' | 'end'>();

  /** How wide the column is, in rem. */
  readonly width = model.required<number>();

  /** Emits a width that was chosen. */
  readonly chosen = output<number>();

  protected readonly percent = computed(() => {
    const { least, most } = this.range();
    return Math.round(((this.width() - least) / (most - least)) * 100);
  });

  /** Where the pointer was, and how wide the column was, when it was taken. */
  #grip: { readonly x: number; readonly width: number } | null = null;

  protected press(event: KeyboardEvent): void {
    const { least, most } = this.range();
    const forward = STEP * this.#sense();
    const places: Partial<Record<string, number>> = {
      ArrowRight: this.width() + forward,
      ArrowLeft: this.width() - forward,
      Home: least,
      End: most,
    };
    const width = places[event.key];
    if (width === undefined) return;
    event.preventDefault();
    this.move(width);
  }

  protected take(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#host.setPointerCapture(event.pointerId);
    this.#grip = { x: event.clientX, width: this.width() };
  }

  protected drag({ clientX }: PointerEvent): void {
    if (!this.#grip) return;
    const rem = parseFloat(getComputedStyle(this.#host.ownerDocument.documentElement).fontSize);
    const moved = ((clientX - this.#grip.x) / rem) * this.#sense();
    this.width.set(clampWidth(this.#grip.width + moved, this.range()));
  }

  protected letGo(): void {
    if (this.#grip && this.#grip.width !== this.width()) this.chosen.emit(this.width());
    this.#grip = null;
  }

  protected move(width: number): void {
    this.width.set(clampWidth(width, this.range()));
    this.chosen.emit(this.width());
  }

  /** Whether going to the right makes the column wider (1) or narrower (-1). */
  #sense(): number {
    const rightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    return (this.side() === 'start') === rightToLeft ? -1 : 1;
  }
}
