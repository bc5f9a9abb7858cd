import { Component, booleanAttribute, inject, input, output } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';

import type { FoundTarget } from './found-rows';
import { ChatSearchContents } from './search-contents';

/**
 * Finds messages, in one conversation or everywhere: by words, person, type and date. Takes the focus when
 * it opens; what it consists of is loaded then.
 *
 * Keyboard: arrows go through what was found, Enter opens it, Escape goes back and closes.
 *
 * @example
 * <chat-search-panel (pick)="open($event)" (closed)="searching.set(false)" />
 */
@Component({
  selector: 'chat-search-panel',
  template: `
    @defer (on immediate) {
      <chat-search-contents
        [conversation]="conversation()"
        [everywhere]="everywhere()"
        (pick)="pick.emit($event)"
        (closed)="closed.emit()"
      />
    } @error {
      <p class="failed" role="alert">{{ intl.search.failed }}</p>
      <button type="button" (click)="closed.emit()">{{ intl.close }}</button>
    }
  `,
  styles: `
    :host {
      display: block;
      block-size: 100%;
      min-block-size: 0;
      background: var(--chat-search-background, var(--chat-sys-surface));
    }
  `,
  imports: [ChatSearchContents],
})
export class ChatSearchPanel {
  protected readonly intl = inject(CHAT_INTL);

  /** The conversation that is searched; the reader can widen the search. Null, the default, is everywhere. */
  readonly conversation = input<ConversationId | null>(null);

  /** Whether all conversations are searched at first, that one only if the reader wants. Defaults to false. */
  readonly everywhere = input(false, { transform: booleanAttribute });

  /** Emits where to go: a conversation, or one of its messages. */
  readonly pick = output<FoundTarget>();

  /** Emits when the search is over. */
  readonly closed = output<void>();
}
