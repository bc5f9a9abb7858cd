import { Component, inject, output, signal, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Asks whether a message is to be taken back, and why. */
@Component({
  selector: 'chat-recall-dialog',
  template: `
    <chat-dialog-frame [title]="words.recallTitle" (closed)="closed.emit()">
      <p class="lead">{{ words.recallHint }}</p>
      <input
        #field
        class="field"
        type="text"
        dir="auto"
        maxlength="200"
        [attr.aria-label]="words.recallReason"
        [placeholder]="words.recallReason"
        (input)="reason.set(field.value)"
        (keydown.enter)="go()"
      />
      <div class="foot" chatDialogFoot>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button class="choice danger" type="button" (click)="go()">{{ words.recall }}</button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  imports: [ChatDialogFrame],
})
export class ChatRecallDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;

  /** Emits the reason when the message is to be taken back; '' for none. */
  readonly recall = output<string>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly reason = signal('');

  protected go(): void {
    this.frame().close();
    this.recall.emit(this.reason().trim());
  }
}
