import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person, UserId } from 'ngx-tencent-chat/models';

import { Attempt } from '../parts/attempt';
import { ChatPeoplePicker } from '../parts/people-picker';

/** Asks for people, and does something with them: brings them in, or hands the group over to one. */
@Component({
  selector: 'chat-people-dialog',
  template: `
    <chat-dialog-frame [title]="title()" (closed)="closed.emit()">
      @if (text()) {
        <p class="hint">{{ text() }}</p>
      }
      <chat-people-picker
        [offered]="offered()"
        [excluded]="excluded()"
        [most]="most()"
        [(picked)]="picked"
      />
      <div class="foot" chatDialogFoot>
        <p class="failure" role="alert">{{ attempt.failure() }}</p>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button
          class="choice go"
          type="button"
          [attr.aria-disabled]="picked().length === 0 || attempt.busy()"
          (click)="go()"
        >
          {{ answer()(picked().length) }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  styles: `
    .hint {
      margin-block-end: 0.75rem;
    }

    .failure:empty {
      display: none;
    }
  `,
  imports: [ChatDialogFrame, ChatPeoplePicker],
})
export class ChatPeopleDialog {
  protected readonly intl = inject(CHAT_INTL);

  readonly title = input.required<string>();

  /** Defaults to none. */
  readonly text = input('');

  readonly offered = input.required<readonly Person[]>();
  readonly excluded = input<ReadonlySet<UserId>>(new Set());
  readonly most = input(100);

  /** What the button says that does it, for so many people. */
  readonly answer = input.required<(count: number) => string>();

  /** What is done with them. */
  readonly act = input.required<(people: readonly Person[]) => Promise<unknown>>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly attempt = new Attempt();
  protected readonly picked = signal<readonly Person[]>([]);

  protected async go(): Promise<void> {
    if (this.picked().length === 0) return;
    if (await this.attempt.make(() => this.act()(this.picked()))) this.frame().close();
  }
}
