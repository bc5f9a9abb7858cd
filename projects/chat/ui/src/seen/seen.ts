import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL, formatSeen } from 'ngx-tencent-chat/i18n';
import { Seen } from 'ngx-tencent-chat/models';

import { Clock } from '../clock/clock';

/** Says when somebody was there: "Online", "Last seen 5 min. ago". Nothing where nobody knows. */
@Component({ selector: 'chat-seen', template: '{{ text() }}' })
export class ChatSeen {
  readonly #intl = inject(CHAT_INTL);
  readonly #clock = inject(Clock);

  /** When they were there. */
  readonly seen = input.required<Seen>();

  protected readonly text = computed(() => formatSeen(this.#intl, this.seen(), this.#clock.now()));
}
