import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL, formatDuration } from 'ngx-tencent-chat/i18n';
import { CallBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';

/** Shows what became of a call. */
@Component({
  selector: 'chat-message-call',
  template: `
    <span class="sign"><chat-icon [name]="body().video ? 'film' : 'phone'" /></span>
    <span class="what">
      <span class="name text">{{ name() }}</span>
      <span class="foot">{{ foot() }}</span>
    </span>
  `,
  styleUrl: './message-call.css',
  imports: [ChatIcon],
  host: { '[attr.data-talked]': 'talked() || null' },
})
export class ChatMessageCall {
  protected readonly intl = inject(CHAT_INTL);

  /** The call. */
  readonly body = input.required<CallBody>();

  protected readonly talked = computed(
    () => this.body().outcome === 'started' || this.body().outcome === 'ended',
  );
  protected readonly name = computed(() => {
    const { outcome, video } = this.body();
    return this.intl.types.call(outcome, video, 0);
  });
  protected readonly foot = computed(() => {
    const { duration } = this.body();
    return duration > 0 ? formatDuration(duration) : '';
  });
}
