import {
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { giveCaret } from 'ngx-tencent-chat/primitives';
import { ChatCloseButton } from './close-button';

/** Tells the dialogs of a page apart, since ids must be unique. */
let dialogs = 0;

/** A dialog before the messages: its title, what is in it, what can be chosen below. */
@Component({
  selector: 'chat-dialog-frame',
  template: `
    <dialog #dialog closedby="any" [attr.aria-labelledby]="id" (close)="end()">
      <header class="head">
        <h3 class="title" dir="auto" [id]="id">{{ title() }}</h3>
        <chat-close-button (press)="close()" />
      </header>
      <div class="body"><ng-content /></div>
      <ng-content select="[chatDialogFoot]" />
    </dialog>
  `,
  styleUrl: './dialog-frame.css',
  imports: [ChatCloseButton],
  // It closes the dialog, and nothing of what stands below.
  host: { '(keydown.escape)': '$event.stopPropagation()' },
})
export class ChatDialogFrame {
  protected readonly intl = inject(CHAT_INTL);

  readonly title = input.required<string>();

  /** Emits when it is closed, by whomever. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly id = `chat-dialog-${dialogs++}`;

  constructor() {
    afterNextRender(() => {
      const dialog = this.dialog().nativeElement;
      dialog.showModal();
      // What is asked for comes first, not the way out.
      dialog.querySelector<HTMLElement>('.body :is(input, button)')?.focus();
    });
  }

  /** Closes it; the focus goes back to where it was. */
  close(): void {
    this.dialog().nativeElement.close();
  }

  protected end(): void {
    giveCaret(this.dialog().nativeElement.ownerDocument);
    this.closed.emit();
  }
}
