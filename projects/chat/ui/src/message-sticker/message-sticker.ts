import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { StickerBody } from 'ngx-tencent-chat/models';
import { safePicture } from '../message-text/safe-address';
import { STICKERS } from './stickers';

/** Shows a sticker, or its name where the app does not know its picture. */
@Component({
  selector: 'chat-message-sticker',
  template: `
    @if (picture(); as source) {
      <img
        class="picture"
        decoding="async"
        referrerpolicy="no-referrer"
        [alt]="name()"
        [src]="source"
        (error)="picture.set(null)"
      />
    } @else {
      <span class="kind">{{ intl.types.sticker }}</span>
      <bdi class="name text">{{ body().name }}</bdi>
    }
  `,
  styleUrl: './message-sticker.css',
  host: { '[attr.data-plain]': 'picture() === null || null' },
})
export class ChatMessageSticker {
  protected readonly intl = inject(CHAT_INTL);
  readonly #find = inject(STICKERS);

  /** The sticker to show. */
  readonly body = input.required<StickerBody>();

  protected readonly picture = linkedSignal(() => {
    const address = this.#find(this.body());
    return address === null ? null : safePicture(absolute(address));
  });
  protected readonly name = computed(() => `${this.intl.types.sticker}: ${this.body().name}`);
}

/** The app may give an address of its own page. */
function absolute(address: string): string {
  const base = typeof location === 'undefined' ? undefined : location.href;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
