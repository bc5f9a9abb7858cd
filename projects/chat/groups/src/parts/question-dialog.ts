import { Component, inject, input, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { Attempt } from './attempt';

/** Asks before something is done that hurts, does it, and says so where it fails. */
@Component({
  selector: 'chat-group-question',
  template: `
    <chat-dialog-frame [title]="title()" (closed)="closed.emit()">
      <p class="hint">{{ text() }}</p>
      <div class="foot" chatDialogFoot>
        <p class="failure" role="alert">{{ attempt.failure() }}</p>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button class="choice danger" type="button" [disabled]="attempt.busy()" (click)="confirm()">
          {{ answer() }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  styles: `
    .failure:empty {
      display: none;
    }
  `,
  imports: [ChatDialogFrame],
})
export class ChatGroupQuestion {
  protected readonly intl = inject(CHAT_INTL);

  readonly title = input.required<string>();
  readonly text = input.required<string>();

  /** What the button says that does it. */
  readonly answer = input.required<string>();

  /** What is done. */
  readonly act = input.required<() => Promise<unknown>>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly attempt = new Attempt();

  protected async confirm(): Promise<void> {
    if (await this.attempt.make(this.act())) this.frame().close();
  }
}
