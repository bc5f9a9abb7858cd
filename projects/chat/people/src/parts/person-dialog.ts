import { Component, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** What a dialog asks for in words. */
export interface AskedWords {
  readonly label: string;
  readonly value: string;
  readonly most: number;
}

/** Asks before something is done with a person, for a few words too where they are wanted. */
@Component({
  selector: 'chat-person-dialog',
  template: `
    <chat-dialog-frame [title]="title()" (closed)="closed.emit()">
      <p class="hint">{{ hint() }}</p>
      @if (asked(); as words) {
        <form id="chat-person-form" (submit)="$event.preventDefault(); go()">
          <label class="label" for="chat-person-words">{{ words.label }}</label>
          <input
            #field
            id="chat-person-words"
            class="field"
            dir="auto"
            autocomplete="off"
            [attr.maxlength]="words.most"
            [value]="text()"
            (input)="text.set(field.value)"
          />
        </form>
      }
      <div class="foot" chatDialogFoot>
        <button class="choice" type="button" (click)="frame().close()">{{ intl.cancel }}</button>
        <button
          class="choice"
          type="button"
          [class.danger]="danger()"
          [class.go]="!danger()"
          (click)="go()"
        >
          {{ answer() }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  imports: [ChatDialogFrame],
})
export class ChatPersonDialog {
  protected readonly intl = inject(CHAT_INTL);

  readonly title = input.required<string>();
  readonly hint = input.required<string>();

  /** What the button says that does it. */
  readonly answer = input.required<string>();

  /** The words that are wanted; null for none. */
  readonly asked = input<AskedWords | null>(null);

  /** Whether it hurts. */
  readonly danger = input(false);

  /** Emits the words, when it is to be done. */
  readonly confirm = output<string>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly text = linkedSignal(() => this.asked()?.value ?? '');

  protected go(): void {
    this.frame().close();
    this.confirm.emit(this.text().trim());
  }
}
