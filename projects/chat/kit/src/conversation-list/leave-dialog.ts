import { Component, inject, input, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Asks whether a group is to be left: that cannot be undone. */
@Component({
  selector: 'chat-leave-dialog',
  template: `
    <chat-dialog-frame [title]="intl.talks.leaveTitle(name())" (closed)="closed.emit()">
      <p class="lead">{{ intl.talks.leaveHint }}</p>
      <div class="foot" chatDialogFoot>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button class="choice danger" type="button" (click)="go()">{{ intl.talks.leave }}</button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  imports: [ChatDialogFrame],
})
export class ChatLeaveDialog {
  protected readonly intl = inject(CHAT_INTL);

  /** The name of the group. */
  readonly name = input.required<string>();

  /** Emits when it is to be left. */
  readonly leave = output<void>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);

  protected go(): void {
    this.frame().close();
    this.leave.emit();
  }
}
