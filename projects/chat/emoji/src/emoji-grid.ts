import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { EmojiCell, EmojiSection, moveCell, rowAt, rowOfCell, toRows } from './emoji-rows';

/** How far beyond the view there are rows, in pixels. */
const AHEAD = 160;
/** Sizes in `rem`, as the styles have them. */
const SIZE = { cell: 2.5, heading: 2 };

/** All emoji in rows, of which only those near the view are there. */
@Component({
  selector: 'chat-emoji-grid',
  templateUrl: './emoji-grid.html',
  styleUrl: './emoji-grid.css',
  host: {
    '(scroll)': 'follow()',
    '(click)': 'choose($event)',
    '(pointerover)': 'pointAt($event)',
    '(focusin)': 'pointAt($event)',
    '(keydown)': 'press($event)',
  },
})
export class ChatEmojiGrid {
  protected readonly intl = inject(CHAT_INTL).emoji;
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** What is shown. Defaults to nothing. */
  readonly sections = input<readonly EmojiSection[]>([]);

  /** Emits the emoji that was chosen. */
  readonly pick = output<EmojiCell>();

  /** Emits the emoji under the pointer, or the one that has the focus. */
  readonly point = output<EmojiCell>();

  /** Emits when the reader goes up from the first row. */
  readonly leave = output<void>();

  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');

  readonly #size = signal({ width: 0, height: 0, rem: 16 });
  readonly #top = signal(0);
  protected readonly columns = computed(() => {
    const { width, rem } = this.#size();
    return width === 0 ? 8 : Math.max(1, Math.floor(width / (SIZE.cell * rem)));
  });
  protected readonly rows = computed(() => {
    const { rem } = this.#size();
    return toRows(this.sections(), {
      columns: this.columns(),
      cell: SIZE.cell * rem,
      heading: SIZE.heading * rem,
    });
  });
  protected readonly height = computed(() => {
    const last = this.rows().at(-1);
    return last ? last.top + last.height : 0;
  });
  /** The cell that Tab leads to. */
  protected readonly active = linkedSignal({ source: this.sections, computation: () => 0 });
  protected readonly shown = computed(() => {
    const rows = this.rows();
    const from = Math.max(0, rowAt(rows, this.#top() - AHEAD));
    const to = rowAt(rows, this.#top() + (this.#size().height || 320) + AHEAD);
    const range = rows.slice(from, to + 1).map((row, index) => ({ row, index: from + index }));
    // The focus must not be lost when its row is scrolled away.
    const kept = rowOfCell(rows, this.active());
    const row = rows[kept];
    if (!row || (kept >= from && kept <= to)) return range;
    const extra = { row, index: kept };
    return kept < from ? [extra, ...range] : [...range, extra];
  });

  /** The section that is being looked at. */
  readonly section = computed(() => this.rows()[rowAt(this.rows(), this.#top() + 1)]?.section ?? 0);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.#measure();
      if (!('ResizeObserver' in globalThis)) return;
      const observer = new ResizeObserver(() => this.#measure());
      observer.observe(this.#host);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  /** Scrolls to a section. */
  show(section: number): void {
    const row = this.rows().find((each) => each.section === section);
    if (!row) return;
    this.#host.scrollTop = row.top;
    this.active.set(row.first);
    this.follow();
  }

  /** Goes back to the beginning. */
  rewind(): void {
    this.#host.scrollTop = 0;
    this.follow();
  }

  /** Gives the focus to the emoji that had it last, or to the first one. */
  focus(): void {
    this.#go(this.active());
  }

  protected follow(): void {
    this.#top.set(this.#host.scrollTop);
  }

  protected choose(event: Event): void {
    const found = this.#cellOf(event);
    if (found) this.pick.emit(found.cell);
  }

  protected pointAt(event: Event): void {
    const found = this.#cellOf(event);
    if (!found) return;
    if (event.type === 'focusin') this.active.set(found.index);
    this.point.emit(found.cell);
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(event);
      return;
    }
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const page = Math.max(1, Math.floor(this.#size().height / (SIZE.cell * this.#size().rem)) - 1);
    const from = this.active();
    const to = moveCell(
      this.rows(),
      from,
      { key: event.key, ctrlKey: event.ctrlKey, page },
      forward,
    );
    if (to === null) return;
    event.preventDefault();
    if (to === from && event.key === 'ArrowUp') this.leave.emit();
    else this.#go(to);
  }

  #go(cell: number): void {
    const row = this.rows()[rowOfCell(this.rows(), cell)];
    if (!row) return;
    this.active.set(cell);
    this.#bringIntoView(row.top, row.height);
    afterNextRender(() => this.#elementOf(cell)?.focus({ preventScroll: true }), {
      injector: this.#injector,
    });
  }

  #bringIntoView(top: number, height: number): void {
    const { scrollTop, clientHeight } = this.#host;
    const heading = SIZE.heading * this.#size().rem;
    if (top - heading < scrollTop) this.#host.scrollTop = top - heading;
    else if (top + height > scrollTop + clientHeight) {
      this.#host.scrollTop = top + height - clientHeight;
    }
    this.follow();
  }

  #cellOf({ target }: Event): { readonly cell: EmojiCell; readonly index: number } | null {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const index = Number(element?.dataset['cell'] ?? -1);
    const row = this.rows()[rowOfCell(this.rows(), index)];
    const cell = row?.cells[index - row.first];
    return cell ? { cell, index } : null;
  }

  #elementOf(cell: number): HTMLElement | null {
    return this.canvas().nativeElement.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.canvas().nativeElement;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const height = this.#host.clientHeight || clientHeight;
    const { width, ...rest } = this.#size();
    if (width === clientWidth && rest.height === height && rest.rem === rem) return;
    this.#size.set({ width: clientWidth, height, rem });
  }
}
