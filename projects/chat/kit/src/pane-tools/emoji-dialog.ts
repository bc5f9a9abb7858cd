import { Component, inject, input, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { ChatEmojiPicker } from 'ngx-tencent-chat/emoji';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** The choice of all emoji, to react with. */
@Component({
  selector: 'chat-emoji-dialog',
  template: `
    <chat-dialog-frame [title]="intl.actions.emojiTitle" (closed)="closed.emit()">
      @defer (on immediate) {
        <chat-emoji-picker [user]="user()" (pick)="choose($event)" (closed)="frame().close()" />
      } @placeholder {
        <div class="room"></div>
      }
    </chat-dialog-frame>
  `,
  styles: `
    chat-emoji-picker,
    .room {
      inline-size: 100%;
      block-size: 24rem;
    }
  `,
  imports: [ChatDialogFrame, ChatEmojiPicker],
})
export class ChatEmojiDialog {
  protected readonly intl = inject(CHAT_INTL);

  /** Whose emoji were used last. */
  readonly user = input.required<string>();

  /** Emits the emoji. */
  readonly pick = output<string>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);

  protected choose(emoji: string): void {
    this.frame().close();
    this.pick.emit(emoji);
  }
}
