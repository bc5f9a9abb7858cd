import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  computed,
  contentChild,
  forwardRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';

import { selectCovered } from './covered';
import { ChatShellDetails, ChatShellList, ChatShellPane, ShellColumn } from './shell-part';
import { SHELL, ShellColumns } from './shell-token';
import { detailsRange, keepWidth, listRange, recallWidth } from './shell-width';

/**
 * Puts a list, a conversation and details side by side: as many of them as there is room for in the
 * shell's own width, wherever it stands. What is covered cannot be reached; Escape closes details.
 *
 * @example
 * <chat-shell [open]="conversation() !== null" (closeDetails)="details.set(null)">
 *   <aside chatShellList>…</aside>
 *   <main chatShellPane><chat-shell-back (back)="show(null)" />…</main>
 *   @if (details()) {
 *     <aside chatShellDetails>…</aside>
 *   }
 * </chat-shell>
 */
@Component({
  selector: 'chat-shell',
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  providers: [{ provide: SHELL, useExisting: forwardRef(() => ChatShell) }],
  host: {
    '(focusin)': 'noticeFocus($event)',
    '(keydown.escape)': 'escape($event)',
    '(click)': 'tap($event)',
  },
})
export class ChatShell implements ShellColumns {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Whether a conversation is open: where one column has room, it stands before the list. */
  readonly open = input(false, { transform: booleanAttribute });

  /** Under which name chosen widths are kept on this device; nowhere if empty. */
  readonly remember = input('');

  /** Emits when the reader wants to close the details. */
  readonly closeDetails = output<void>();

  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  private readonly scrim = viewChild<ElementRef<HTMLElement>>('scrim');
  private readonly list = contentChild(ChatShellList);
  private readonly pane = contentChild(ChatShellPane);
  private readonly details = contentChild(ChatShellDetails);

  readonly #columns = signal(2);
  /** How many columns stand side by side: 1 to 3. */
  readonly columns = this.#columns.asReadonly();

  protected readonly hasDetails = computed(() => this.details() !== undefined);
  protected readonly covered = computed(() =>
    selectCovered({ columns: this.columns(), open: this.open(), details: this.hasDetails() }),
  );

  /** @internal */
  readonly widths = {
    list: linkedSignal(() => recallWidth(this.#keyOf('list'), listRange)),
    details: linkedSignal(() => recallWidth(this.#keyOf('details'), detailsRange)),
  };

  /** @internal */
  readonly paneCovered = computed(() => this.covered().has('pane'));

  /** Where the focus was last, and what opened the details. */
  #column: ShellColumn | null = null;
  #opener: HTMLElement | null = null;
  #shown = false;

  constructor() {
    const leaving = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.#countColumns());
      observer.observe(this.#host);
      leaving.onDestroy(() => observer.disconnect());
    });
    afterRenderEffect(() => this.#followDetails(this.details()?.element));
    afterRenderEffect(() => this.#leaveCovered(this.covered()));
  }

  /** Closes the details by Escape, unless something in them has taken it. */
  protected escape(event: Event): void {
    const inside = this.details()?.element.contains(event.target as Node) ?? false;
    if (!inside || event.defaultPrevented) return;
    event.preventDefault();
    this.closeDetails.emit();
  }

  /** Closes the details by a tap beside them. */
  protected tap({ target }: Event): void {
    if (target === this.scrim()?.nativeElement) this.closeDetails.emit();
  }

  /** @internal */
  keep(column: 'list' | 'details', width: number): void {
    keepWidth(this.#keyOf(column), width);
  }

  protected noticeFocus({ target }: FocusEvent): void {
    const columns = ['list', 'pane', 'details'] as const;
    this.#column = columns.find((name) => this.#part(name)?.contains(target as Node)) ?? null;
  }

  /** The style sheet decides how many there is room for: it is asked, so that both agree. */
  #countColumns(): void {
    const said = getComputedStyle(this.grid().nativeElement).getPropertyValue('--columns');
    this.#columns.set(Number(said) || 2);
  }

  /** Brings the focus into details that were opened, and back when they are closed. */
  #followDetails(element: HTMLElement | undefined): void {
    const { activeElement } = this.#host.ownerDocument;
    if (element && !this.#shown) {
      this.#opener = activeElement instanceof HTMLElement ? activeElement : null;
      if (!element.contains(activeElement)) element.focus({ preventScroll: true });
    } else if (!element && this.#shown && this.#isLost(activeElement)) {
      const opener = this.#opener?.isConnected ? this.#opener : this.#part('pane');
      opener?.focus({ preventScroll: true });
    }
    this.#shown = element !== undefined;
  }

  /** Brings the focus out of a column that another one covers now. */
  #leaveCovered(covered: ReadonlySet<ShellColumn>): void {
    if (this.#column === null || !covered.has(this.#column)) return;
    const { activeElement } = this.#host.ownerDocument;
    if (!this.#isLost(activeElement) && !this.#part(this.#column)?.contains(activeElement)) return;
    const order = ['details', 'pane', 'list'] as const;
    const front = order.find((name) => !covered.has(name) && this.#part(name) !== undefined);
    if (front) this.#part(front)?.focus({ preventScroll: true });
  }

  #isLost(element: Element | null): boolean {
    return element === null || element === this.#host.ownerDocument.body;
  }

  #part(column: ShellColumn): HTMLElement | undefined {
    return { list: this.list, pane: this.pane, details: this.details }[column]()?.element;
  }

  #keyOf(column: 'list' | 'details'): string {
    return this.remember() === '' ? '' : `${this.remember()}-${column}`;
  }
}
