import { Component, computed, inject, input } from '@angular/core';
import { safePage, safePicture } from 'ngx-tencent-chat/ui';
import { CARD_WORDS } from '../card-words';
import { Link } from './link';

/** Shows a page of the web, and where it is. */
@Component({
  selector: 'chat-link-card',
  templateUrl: './link-card.html',
  styleUrls: ['../card.css', './link-card.css'],
})
export class ChatLinkCard {
  protected readonly words = inject(CARD_WORDS);

  readonly body = input.required<Link>();

  protected readonly picture = computed(() => safePicture(this.body().imageUrl ?? ''));
  protected readonly page = computed(() => safePage(this.body().link));

  /** Where a click leads, so that a friendly text cannot hide it. */
  protected readonly host = computed(() => {
    const page = this.page();
    return page === null ? this.body().link : new URL(page).host;
  });
}
