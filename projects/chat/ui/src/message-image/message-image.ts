import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ImageBody } from 'ngx-tencent-chat/models';
import { hueOf } from '../avatar/avatar-looks';
import { ChatIcon } from '../icon/icon';
import { safePage, safePicture } from '../message-text/safe-address';
import { CONTENT_HOST } from '../message-types/content-host';
import { ChatUploadRing } from '../upload-ring/upload-ring';
import { boxOf } from './image-box';

/** Shows a picture in a box that is as large before it has come as after, and if it never comes. */
@Component({
  selector: 'chat-message-image',
  templateUrl: './message-image.html',
  styleUrl: './message-image.css',
  imports: [ChatIcon, ChatUploadRing],
  host: {
    '[style.inline-size.px]': 'box().width',
    '[style.aspect-ratio]': 'box().width + " / " + box().height',
    '[style.--chat-tint-hue]': 'hue()',
    '[attr.data-state]': 'state()',
    '[attr.data-roomy]': 'box().roomy || null',
  },
})
export class ChatMessageImage {
  protected readonly intl = inject(CHAT_INTL);

  protected readonly host = inject(CONTENT_HOST);

  /** The picture to show. */
  readonly body = input.required<ImageBody>();

  protected readonly source = computed(() => {
    const { previewUrl, url } = this.body();
    return safePicture(previewUrl) ?? safePicture(url);
  });
  /** What a click opens; a picture of this page's own memory could be a document with rights here. */
  protected readonly page = computed(() => safePage(this.body().url));
  /** Something of colour lies there until it comes. */
  protected readonly hue = computed(() => hueOf(this.host.message().key));
  readonly #size = computed(() => this.body(), {
    equal: (a, b) => a.width === b.width && a.height === b.height,
  });
  protected readonly box = computed(() => boxOf(this.#size().width, this.#size().height));
  protected readonly state = linkedSignal<'blocked' | 'loading' | 'shown' | 'failed'>(() =>
    this.source() === null ? 'blocked' : 'loading',
  );

  /** Without a key that asks for a page of its own, it is shown large in this one. */
  protected enlarge(event: Event): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent | KeyboardEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.host.open.emit(this.host.message());
  }

  protected fail(): void {
    this.state.set('failed');
    this.host.renew.emit();
  }
}
