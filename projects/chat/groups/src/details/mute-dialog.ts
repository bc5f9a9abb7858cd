import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { Attempt } from '../parts/attempt';

/** For how long somebody can be muted, in seconds: ten minutes, an hour, a day, a week, a month. */
const TIMES: readonly number[] = [600, 3_600, 86_400, 7 * 86_400, 30 * 86_400];

/** Asks for how long somebody may not write. */
@Component({
  selector: 'chat-mute-dialog',
  template: `
    <chat-dialog-frame [title]="words.muteTitle(name())" (closed)="closed.emit()">
      @for (each of times; track each) {
        <label class="time">
          <input
            type="radio"
            name="chat-mute-time"
            [checked]="seconds() === each"
            (change)="seconds.set(each)"
          />
          {{ words.muteFor(each) }}
        </label>
      }
      <div class="foot" chatDialogFoot>
        <p class="failure" role="alert">{{ attempt.failure() }}</p>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button class="choice go" type="button" [disabled]="attempt.busy()" (click)="mute()">
          {{ words.muteTitle(name()) }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  styles: `
    .time {
      display: flex;
      gap: 0.75rem;
      align-items: center;
      min-block-size: max(2.5rem, var(--chat-sys-target));
      cursor: pointer;
    }

    .time input {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      accent-color: var(--chat-sys-accent);
    }

    .go {
      min-inline-size: 0;
      max-inline-size: 14rem;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .failure:empty {
      display: none;
    }
  `,
  imports: [ChatDialogFrame],
})
export class ChatMuteDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;

  /** Who. */
  readonly name = input.required<string>();

  /** Mutes them for so many seconds. */
  readonly act = input.required<(seconds: number) => Promise<unknown>>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly attempt = new Attempt();
  protected readonly times = TIMES;
  protected readonly seconds = signal(TIMES[0] ?? 0);

  protected async mute(): Promise<void> {
    if (await this.attempt.make(() => this.act()(this.seconds()))) this.frame().close();
  }
}
