import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ImageBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { safePage, safePicture } from '../message-text/safe-address';
import { boxOf } from './image-box';

/** Shows a picture in a box that is as large before it has come as after, and if it never comes. */
@Component({
  selector: 'chat-message-image',
  templateUrl: './message-image.html',
  styleUrl: './message-image.css',
  imports: [ChatIcon],
  host: {
    '[style.inline-size.px]': 'box().width',
    '[style.aspect-ratio]': 'box().width + " / " + box().height',
    '[attr.data-state]': 'state()',
    '[attr.data-roomy]': 'box().roomy || null',
  },
})
export class ChatMessageImage {
  protected readonly intl = inject(CHAT_INTL);

  /** The picture to show. */
  readonly body = input.required<ImageBody>();

  protected readonly source = computed(() => {
    const { previewUrl, url } = this.body();
    return safePicture(previewUrl) ?? safePicture(url);
  });
  /** What a click opens; a picture of this page's own memory could be a document with rights here. */
  protected readonly page = computed(() => safePage(this.body().url));
  readonly #size = computed(() => this.body(), {
    equal: (a, b) => a.width === b.width && a.height === b.height,
  });
  protected readonly box = computed(() => boxOf(this.#size().width, this.#size().height));
  protected readonly state = linkedSignal<'blocked' | 'loading' | 'shown' | 'failed'>(() =>
    this.source() === null ? 'blocked' : 'loading',
  );
}
