import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { TypedAhead, giveCaret, moveInList } from 'ngx-tencent-chat/primitives';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { FinderRow, FinderSection } from '../finder-row';
import { ChatFinderLine } from './finder-line';

/** A row that was chosen. */
export interface Choice {
  readonly row: FinderRow;
  /** Whether it was chosen with Ctrl or ⌘. */
  readonly beside: boolean;
}

/** Tells the dialogs of a page apart, since ids must be unique. */
let dialogs = 0;

/** A dialog with a field and what it finds. The focus stays in the field; the active row is told by its id. */
@Component({
  selector: 'chat-finder-dialog',
  templateUrl: './finder-dialog.html',
  styleUrl: './finder-dialog.css',
  imports: [ChatFinderLine, ChatIcon],
  host: { '(keydown)': 'pressAnywhere($event)' },
})
export class ChatFinderDialog {
  readonly #injector = inject(Injector);
  readonly #typedAhead = inject(TypedAhead);
  protected readonly intl = inject(CHAT_INTL);

  /** The name of the dialog. */
  readonly label = input.required<string>();

  /** The name of the field. */
  readonly placeholder = input.required<string>();

  /** What was found. */
  readonly sections = input.required<readonly FinderSection[]>();

  /** What is said to those who cannot see how many there are. */
  readonly said = input('');

  /** What keys do, at the foot. */
  readonly hints = input<readonly { readonly keys: string; readonly text: string }[]>([]);

  /** Whether there is a way back from what is shown. */
  readonly deeper = input(false);

  /** What is typed. */
  readonly typed = model('');

  /** Emits what was chosen. */
  readonly pick = output<Choice>();

  /** Emits when Escape asks for the way back. */
  readonly back = output<void>();

  /** Emits when it is closed, by whomever. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly prefix = `chat-finder-${dialogs++}-`;
  protected readonly rows = computed(() => this.sections().flatMap(({ rows }) => rows));
  /** The first row, until keys lead to another one; what comes later does not take it away. */
  protected readonly active = linkedSignal<
    { readonly typed: string; readonly deeper: boolean; readonly rows: readonly FinderRow[] },
    string | null
  >({
    source: () => ({ typed: this.typed(), deeper: this.deeper(), rows: this.rows() }),
    computation: ({ typed, deeper, rows }, before) => {
      const same = before?.source.typed === typed && before.source.deeper === deeper;
      const kept = same ? rows.find(({ id }) => id === before.value) : undefined;
      return (kept ?? rows[0])?.id ?? null;
    },
  });

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.focus();
    });
    afterRenderEffect(() => {
      const id = this.active();
      if (id === null) return;
      const row = this.dialog().nativeElement.querySelector(
        `[id="${this.prefix}${CSS.escape(id)}"]`,
      );
      row?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Gives the focus to the field, with what stands in it selected. */
  focus(): void {
    this.field().nativeElement.focus({ preventScroll: true });
    this.field().nativeElement.select();
  }

  /** Closes it; the focus goes back to where it was. */
  close(): void {
    this.dialog().nativeElement.close();
  }

  protected end(): void {
    giveCaret(this.dialog().nativeElement.ownerDocument);
    this.closed.emit();
  }

  protected choose(row: FinderRow, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void {
    this.pick.emit({ row, beside: ctrlKey || metaKey });
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#chooseActive(event);
    else {
      const rows = this.rows();
      const from = rows.findIndex(({ id }) => id === this.active());
      const to = moveInList(event, { from, count: rows.length });
      if (to === null) return;
      this.active.set(rows[to]?.id ?? null);
    }
    event.preventDefault();
  }

  /** Keys of the page mean nothing while it is asked where to go; Ctrl+K or ⌘K closes what it has opened. */
  protected pressAnywhere(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const isAgain = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const goesBack = event.key === 'Escape' && this.deeper();
    if (!isAgain && !goesBack) return;
    event.preventDefault();
    if (goesBack) this.back.emit();
    else this.close();
  }

  /** Whoever types fast means what was found for all letters: that is here when it is shown. */
  #chooseActive(event: KeyboardEvent): void {
    // What comes behind is for what is chosen.
    this.#typedAhead.keep();
    const choose = () => {
      this.#typedAhead.release();
      const row = this.rows().find(({ id }) => id === this.active());
      if (row) this.choose(row, event);
    };
    afterNextRender(choose, { injector: this.#injector });
  }
}
