import { DOCUMENT } from '@angular/common';
import { Component, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import { ChatEmojiPicker } from 'ngx-tencent-chat/emoji';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Holds the choice of emoji over a composer, until it is left. */
@Component({
  selector: 'chat-composer-emoji',
  template: `
    @defer (on immediate) {
      <chat-emoji-picker [user]="user()" (pick)="pick.emit($event)" (closed)="closed.emit(true)" />
    } @error {
      <p class="failed" role="alert">{{ intl.compose.emojiFailed }}</p>
    }
  `,
  styleUrl: './composer-emoji.css',
  imports: [ChatEmojiPicker],
  host: { role: 'dialog', '[attr.aria-label]': 'intl.compose.openEmoji' },
})
export class ChatComposerEmoji {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Whose habits count: the id of the signed-in person. */
  readonly user = input('');

  /** Emits what was chosen. */
  readonly pick = output<string>();

  /** Emits when it is not wanted any more; whether the focus is still here. */
  readonly closed = output<boolean>();

  constructor() {
    const page = inject(DOCUMENT);
    const close = ({ target }: Event) => {
      const box = this.#host.closest('chat-message-box');
      if (!(target instanceof Node) || !box?.contains(target)) this.closed.emit(false);
    };
    page.addEventListener('pointerdown', close);
    inject(DestroyRef).onDestroy(() => page.removeEventListener('pointerdown', close));
  }
}
