import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { ChatDialogFrame } from './dialog-frame';

type Reason = 'spam' | 'abuse' | 'danger' | 'other';

/** What was found wrong. */
export interface ReportChoice {
  readonly reason: Reason;
  /** In words of whoever reports; '' for none. */
  readonly details: string;
  /** Whether the person is to be blocked too. */
  readonly block: boolean;
}

/** Asks what somebody finds wrong with a message or a person. */
@Component({
  selector: 'chat-report-dialog',
  templateUrl: './report-dialog.html',
  styleUrls: ['./panel.css', './report-dialog.css'],
  imports: [ChatDialogFrame],
})
export class ChatReportDialog {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;

  readonly title = input.required<string>();
  readonly hint = input.required<string>();

  /** What offers to block the person too; null leaves that out. */
  readonly alsoBlock = input<string | null>(null);

  /** Emits what was found wrong. */
  readonly report = output<ReportChoice>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly reasons: readonly Reason[] = ['spam', 'abuse', 'danger', 'other'];
  protected readonly reason = signal<Reason | null>(null);
  protected readonly details = signal('');
  protected readonly block = signal(false);

  protected go(): void {
    const reason = this.reason();
    if (reason === null) return;
    this.frame().close();
    this.report.emit({ reason, details: this.details().trim(), block: this.block() });
  }
}
