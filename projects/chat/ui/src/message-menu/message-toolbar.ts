import { Component, ElementRef, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { actionIcons } from '../message-actions/action-icons';
import { MessageAction } from '../message-actions/message-action';
import { OfferedAction } from '../message-actions/offered-actions';
import { ChatActionIcon } from './action-icon';

/** The bar beside the message that the pointer or the focus is at: there is one, which goes from message to message. */
@Component({
  selector: 'chat-message-toolbar',
  template: `
    @for (each of actions(); track each.action.id; let first = $first) {
      <button
        type="button"
        [tabindex]="first ? 0 : -1"
        [attr.aria-label]="each.label"
        [attr.aria-disabled]="each.why !== null || null"
        [title]="each.why ?? each.label"
        (click)="pick(each, $event)"
      >
        <chat-action-icon [path]="each.action.icon" />
      </button>
    }
    <button
      type="button"
      aria-haspopup="menu"
      [tabindex]="actions().length > 0 ? -1 : 0"
      [attr.aria-label]="intl.actions.more"
      [title]="intl.actions.more"
      (click)="pickMore($event)"
    >
      <chat-action-icon [path]="dots" />
    </button>
  `,
  styleUrl: './message-toolbar.css',
  imports: [ChatActionIcon],
  host: {
    role: 'toolbar',
    '[attr.aria-label]': 'intl.actions.toolbar',
    '(keydown)': 'press($event)',
    // A click leaves the focus where it is: with it, the bar would stay.
    '(mousedown)': '$event.preventDefault()',
  },
})
export class ChatMessageToolbar {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly actions = input.required<readonly OfferedAction[]>();

  /** Emits what was chosen, and the button. */
  readonly choose = output<{ readonly action: MessageAction; readonly button: Element }>();

  /** Emits the button that asks for the menu. */
  readonly more = output<Element>();

  protected readonly dots = actionIcons.more;

  protected pick({ action, why }: OfferedAction, { currentTarget }: Event): void {
    if (why === null && currentTarget instanceof Element)
      this.choose.emit({ action, button: currentTarget });
  }

  protected pickMore({ currentTarget }: Event): void {
    if (currentTarget instanceof Element) this.more.emit(currentTarget);
  }

  /** Left and right go through the bar, up and down to other messages. */
  protected press(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const buttons = [...this.#host.querySelectorAll('button')];
    const from = buttons.findIndex((button) => button === this.#host.ownerDocument.activeElement);
    const forward =
      (event.key === 'ArrowRight') === (getComputedStyle(this.#host).direction !== 'rtl');
    buttons.at((from + (forward ? 1 : -1)) % buttons.length)?.focus();
  }
}
