import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL, formatClock, formatMoment } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';
import { deliveryOf } from './delivery';
import { wordsOf } from './message-words';

/** Where a message stands among those that its sender wrote in one go. */
export type GroupPlace = 'single' | 'first' | 'middle' | 'last';

/** Shows one message, when it was sent, and how far it has come. */
@Component({
  selector: 'chat-message-bubble',
  templateUrl: './message-bubble.html',
  styleUrl: './message-bubble.css',
  imports: [ChatIcon, ChatSpoken],
  host: {
    '[attr.data-own]': 'message().own || null',
    '[attr.data-place]': 'place()',
    '[attr.data-status]': 'delivery()?.stage ?? null',
    '[attr.data-quiet]': 'quiet() || null',
  },
})
export class ChatMessageBubble {
  protected readonly intl = inject(CHAT_INTL);

  /** The message to show. */
  readonly message = input.required<Message>();

  /** Where it stands in its group, which its corners follow. Defaults to `single`. */
  readonly place = input<GroupPlace>('single');

  /** Emits when the user asks to send a failed message again. */
  readonly retry = output<void>();

  protected readonly words = computed(() => {
    const message = this.message();
    return wordsOf(message, message.sender.name, this.intl);
  });
  /** Whether the words are ours, and not the sender's. */
  protected readonly quiet = computed(
    () => this.message().recalled || this.message().body.type !== 'text',
  );
  protected readonly time = computed(() => formatClock(this.intl, this.message().sentAt));
  protected readonly moment = computed(() => formatMoment(this.intl, this.message().sentAt));
  protected readonly isoTime = computed(() => new Date(this.message().sentAt).toISOString());
  protected readonly delivery = computed(() => {
    const message = this.message();
    return message.own && !message.recalled ? deliveryOf(message, this.intl) : null;
  });
  /** That it was not sent, and why where the writer can do something about it. */
  protected readonly refusal = computed(() => {
    const { failure } = this.message();
    const why = failure === null ? null : this.intl.whyNotSent(failure);
    return why === null ? this.intl.notSent : this.intl.notSentBecause(why);
  });
}
