import {
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChildren,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { moveInList } from 'ngx-tencent-chat/primitives';
import { ChatActionIcon } from '../message-menu/action-icon';
import { ChatIcon } from '../icon/icon';
import { boxIcons } from './box-icons';

/** How files are to be chosen. */
export type AttachWay = 'media' | 'camera' | 'file';

/** Offers the ways to attach files. */
@Component({
  selector: 'chat-box-attach-menu',
  template: `
    <div class="menu" role="menu" [attr.aria-label]="intl.compose.attach">
      <button
        #item
        class="item"
        type="button"
        role="menuitem"
        tabindex="-1"
        (click)="way.emit('media')"
      >
        <chat-action-icon [path]="icons.picture" />{{ intl.compose.attachMedia }}
      </button>
      @if (camera()) {
        <button
          #item
          class="item"
          type="button"
          role="menuitem"
          tabindex="-1"
          (click)="way.emit('camera')"
        >
          <chat-action-icon [path]="icons.camera" />{{ intl.compose.takePhoto }}
        </button>
      }
      <button
        #item
        class="item"
        type="button"
        role="menuitem"
        tabindex="-1"
        (click)="way.emit('file')"
      >
        <chat-icon name="file" />{{ intl.compose.attachFile }}
      </button>
    </div>
  `,
  styleUrl: './box-attach-menu.css',
  imports: [ChatActionIcon, ChatIcon],
  host: { '(keydown)': 'press($event)', '(focusout)': 'leave($event)' },
})
export class ChatBoxAttachMenu {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icons = boxIcons;

  /** Whether the device takes photos. Defaults to false. */
  readonly camera = input(false);

  /** Emits how files are to be chosen. */
  readonly way = output<AttachWay>();

  /** Emits when the writer wants none after all; whether the focus is still here. */
  readonly closed = output<boolean>();

  private readonly items = viewChildren<ElementRef<HTMLElement>>('item');

  constructor() {
    afterNextRender(() => this.items()[0]?.nativeElement.focus());
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') this.closed.emit(true);
    else this.#move(event);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!this.#host.contains(relatedTarget as Node | null)) this.closed.emit(false);
  }

  #move(event: KeyboardEvent): void {
    const items = this.items().map(({ nativeElement }) => nativeElement);
    const from = items.findIndex((item) => item === this.#host.ownerDocument.activeElement);
    const to = moveInList(event, { from, count: items.length });
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  }
}
