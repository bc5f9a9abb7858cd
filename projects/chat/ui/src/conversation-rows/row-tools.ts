import { Component, ElementRef, inject, input, output } from '@angular/core';
import type { Point } from '../feed-actions/feed-actions';
import { MenuAction, OfferedItem } from '../message-actions/offered-item';
import { ChatMessageMenu } from '../message-menu/message-menu';
import { ChatSelectionBar } from '../message-menu/selection-bar';

/** The menu of a row. */
export interface RowMenu<Action extends MenuAction = MenuAction> {
  /** Its accessible name. */
  readonly name: string;
  /** Where its corner is; null for a sheet at the bottom. */
  readonly at: Point | null;
  readonly items: readonly OfferedItem<Action>[];
}

/** What can be done with the rows that are chosen. */
export interface RowBar<Action extends MenuAction = MenuAction> {
  readonly count: number;
  readonly items: readonly OfferedItem<Action>[];
}

/** What can be done with rows: the menu of one, the bar of several. */
@Component({
  selector: 'chat-row-tools',
  template: `
    @if (menu(); as menu) {
      <chat-message-menu
        [name]="menu.name"
        [at]="menu.at"
        [actions]="menu.items"
        (choose)="choose($event)"
        (closed)="close()"
      />
    }
    @if (bar(); as bar) {
      <chat-selection-bar
        [count]="bar.count"
        [actions]="bar.items"
        (choose)="chooseForAll.emit($event.id)"
        (closed)="barClosed.emit()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }

    /* Below, where the rows that are chosen first do not lie. */
    chat-selection-bar {
      inset-block: auto 0.75rem;
    }
  `,
  imports: [ChatMessageMenu, ChatSelectionBar],
})
export class ChatRowTools {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly menu = input.required<RowMenu | null>();
  readonly bar = input.required<RowBar | null>();

  /** Emits the id of what is to be done with the row. */
  readonly chooseOne = output<string>();

  /** Emits the id of what is to be done with all that are chosen. */
  readonly chooseForAll = output<string>();

  /** Emits when no menu is wanted any more. */
  readonly menuClosed = output<void>();

  /** Emits when nothing is to be chosen any more. */
  readonly barClosed = output<void>();

  protected choose({ id }: MenuAction): void {
    // What is done may ask something: the focus comes back there, so it has to be at the row before.
    this.#focusRow();
    this.chooseOne.emit(id);
    this.menuClosed.emit();
  }

  protected close(): void {
    this.menuClosed.emit();
    this.#focusRow();
  }

  #focusRow(): void {
    const rows = this.#host.closest('chat-conversation-rows');
    rows?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus({ preventScroll: true });
  }
}
