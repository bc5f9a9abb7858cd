import { Component, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { PaneToast } from '../message-pane/pane-dialog';

/** Says over the messages what has been done, and offers to undo it. */
@Component({
  selector: 'chat-pane-toast',
  template: `
    <p role="status">{{ toast()?.text }}</p>
    @if (toast()?.undo) {
      <button type="button" (click)="undo.emit()">{{ words.undo }}</button>
    }
  `,
  styleUrl: './pane-toast.css',
  host: { '[attr.data-shown]': 'toast() !== null || null' },
})
export class ChatPaneToast {
  protected readonly words = inject(CHAT_INTL).actions;

  /** What it says; null for nothing. It is there all the same, so that what comes is spoken. */
  readonly toast = input.required<PaneToast | null>();

  /** Emits when the user wants it undone. */
  readonly undo = output<void>();
}
