import { Component, inject, output, signal, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { MessageReport } from '../message-pane/reporting';

type Reason = MessageReport['reason'];

/** Asks what somebody finds wrong with a message. */
@Component({
  selector: 'chat-report-dialog',
  template: `
    <chat-dialog-frame [title]="words.reportTitle" (closed)="closed.emit()">
      <p class="hint">{{ words.reportHint }}</p>
      @for (each of reasons; track each) {
        <label class="reason">
          <input
            type="radio"
            name="chat-report-reason"
            [checked]="reason() === each"
            (change)="reason.set(each)"
          />
          {{ words.reportReasons[each] }}
        </label>
      }
      <textarea
        #field
        class="field"
        rows="3"
        dir="auto"
        maxlength="1000"
        [attr.aria-label]="words.reportDetails"
        [placeholder]="words.reportDetails"
        (input)="details.set(field.value)"
      ></textarea>
      <div class="foot" chatDialogFoot>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button class="choice danger" type="button" [disabled]="reason() === null" (click)="go()">
          {{ words.sendReport }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrls: ['./dialog-buttons.css', './report-dialog.css'],
  imports: [ChatDialogFrame],
})
export class ChatReportDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;

  /** Emits what was found wrong. */
  readonly report = output<Pick<MessageReport, 'reason' | 'details'>>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly reasons: readonly Reason[] = ['spam', 'abuse', 'danger', 'other'];
  protected readonly reason = signal<Reason | null>(null);
  protected readonly details = signal('');

  protected go(): void {
    const reason = this.reason();
    if (reason === null) return;
    this.frame().close();
    this.report.emit({ reason, details: this.details().trim() });
  }
}
