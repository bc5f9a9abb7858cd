import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person } from 'ngx-tencent-chat/models';

/** Shows below the last message who is writing. Takes no room, and is never spoken. */
@Component({
  selector: 'chat-typing-line',
  template: `
    @if (people().length > 0) {
      <p aria-hidden="true">
        <span class="dots"><i></i><i></i><i></i></span>
        <span class="names" dir="auto">{{ text() }}</span>
      </p>
    }
  `,
  styleUrl: './typing-line.css',
})
export class ChatTypingLine {
  readonly #words = inject(CHAT_INTL).actions;

  readonly people = input.required<readonly Person[]>();

  protected readonly text = computed(() =>
    this.#words.typing(this.people().map(({ name }) => name)),
  );
}
