import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { LiveStore } from 'ngx-tencent-chat/state';

/**
 * How many people are in a live room, as far as the service counts.
 *
 * @example
 * <chat-live-count conversation="group:stage" />
 */
@Component({
  selector: 'chat-live-count',
  template: `{{ text() }}`,
  styles: `
    :host {
      font-size: var(--chat-sys-text-small);
      font-weight: 400;
      white-space: nowrap;
    }
  `,
})
export class ChatLiveCount {
  readonly #intl = inject(CHAT_INTL);
  readonly #live = inject(LiveStore);

  /** Which live room. */
  readonly conversation = input.required<ConversationId>();

  protected readonly text = computed(() => {
    const count = this.#live.count(this.conversation())();
    if (count === null) return '';
    return this.#intl.kinds.watching(new Intl.NumberFormat(this.#intl.locale).format(count));
  });
}
