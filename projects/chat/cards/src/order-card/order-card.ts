import { Component, computed, inject, input } from '@angular/core';
import { ChatIcon, safePage, safePicture } from 'ngx-tencent-chat/ui';
import { CARD_WORDS } from '../card-words';
import { Order } from './order';

/** Shows what was ordered, and leads to its page. */
@Component({
  selector: 'chat-order-card',
  templateUrl: './order-card.html',
  styleUrls: ['../card.css', './order-card.css'],
  imports: [ChatIcon],
})
export class ChatOrderCard {
  protected readonly words = inject(CARD_WORDS);

  readonly body = input.required<Order>();

  protected readonly picture = computed(() => safePicture(this.body().imageUrl ?? ''));
  protected readonly page = computed(() => safePage(this.body().link ?? ''));
}
