import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { ChatActionIcon } from '../message-menu/action-icon';
import { boxIcons } from './box-icons';
import { BoxContext } from './box-parts';

/** Shows what the text answers to, or which message it replaces. */
@Component({
  selector: 'chat-box-context',
  template: `
    <chat-action-icon class="sign" [path]="sign()" />
    <span class="words">
      <span class="title">{{ title() }}</span>
      <span class="text"
        ><bdi>{{ context().text }}</bdi></span
      >
    </span>
    <button class="close" type="button" [attr.aria-label]="closeName()" (click)="closed.emit()">
      <chat-icon name="close" />
    </button>
  `,
  styleUrl: './box-context.css',
  imports: [ChatActionIcon, ChatIcon],
  host: { role: 'group', '[attr.aria-label]': 'title()' },
})
export class ChatBoxContext {
  protected readonly intl = inject(CHAT_INTL);

  /** What it answers to, or replaces. */
  readonly context = input.required<BoxContext>();

  /** Emits when the writer does not want that any more. */
  readonly closed = output<void>();

  readonly #editing = computed(() => this.context().kind === 'edit');
  protected readonly sign = computed(() => (this.#editing() ? boxIcons.edit : boxIcons.reply));
  protected readonly title = computed(() => {
    const { compose } = this.intl;
    return this.#editing() ? compose.editing : compose.replyTo(this.context().sender);
  });
  protected readonly closeName = computed(() =>
    this.#editing() ? this.intl.compose.cancelEdit : this.intl.compose.cancelReply,
  );
}
