import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { actionIcons } from '../message-actions/action-icons';
import { MenuAction, OfferedItem } from '../message-actions/offered-item';
import { ChatActionIcon } from './action-icon';

/** The bar over a feed while messages are selected: how many, and what can be done with all of them. */
@Component({
  selector: 'chat-selection-bar',
  template: `
    <button
      type="button"
      [attr.aria-label]="intl.actions.leaveSelection"
      [title]="intl.actions.leaveSelection"
      (click)="closed.emit()"
    >
      <chat-action-icon [path]="close" />
    </button>
    <p class="count" role="status">{{ intl.actions.selected(count()) }}</p>
    @for (each of actions(); track each.action.id) {
      <button
        type="button"
        [attr.aria-label]="each.label"
        [attr.aria-disabled]="each.why !== null || null"
        [attr.data-danger]="each.action.danger || null"
        [title]="each.why === null ? each.label : each.label + ': ' + each.why"
        (click)="pick(each)"
      >
        <chat-action-icon [path]="each.action.icon" />
      </button>
    }
  `,
  styleUrl: './selection-bar.css',
  imports: [ChatActionIcon],
  host: {
    role: 'toolbar',
    '[attr.aria-label]': 'intl.actions.toolbar',
    '(keydown.escape)': 'closed.emit()',
  },
})
export class ChatSelectionBar<Action extends MenuAction> {
  protected readonly intl = inject(CHAT_INTL);

  /** How many messages are selected. */
  readonly count = input.required<number>();

  readonly actions = input.required<readonly OfferedItem<Action>[]>();

  /** Emits what was chosen. */
  readonly choose = output<Action>();

  /** Emits when nothing is to be selected any more. */
  readonly closed = output<void>();

  protected readonly close = actionIcons.close;

  protected pick({ action, why }: OfferedItem<Action>): void {
    if (why === null) this.choose.emit(action);
  }
}
