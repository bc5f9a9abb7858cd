import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { CHAT_INTL, formatDuration } from 'ngx-tencent-chat/i18n';
import { VideoBody } from 'ngx-tencent-chat/models';
import { PlayingMedia } from 'ngx-tencent-chat/primitives';
import { hueOf } from '../avatar/avatar-looks';
import { ChatIcon } from '../icon/icon';
import { boxOf } from '../message-image/image-box';
import { safeMedia, safePicture } from '../message-text/safe-address';
import { CONTENT_HOST } from '../message-types/content-host';
import { uploadPart } from '../upload-ring/upload-part';
import { ChatUploadRing } from '../upload-ring/upload-ring';

/** Shows a film: a picture of it, and the film itself in its place when it is played. */
@Component({
  selector: 'chat-message-video',
  templateUrl: './message-video.html',
  styleUrl: './message-video.css',
  imports: [ChatIcon, ChatUploadRing],
  host: {
    '[style.inline-size.px]': 'box().width',
    '[style.aspect-ratio]': 'box().width + " / " + box().height',
    '[style.--chat-tint-hue]': 'hue()',
    '[attr.data-state]': 'state()',
  },
})
export class ChatMessageVideo {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly host = inject(CONTENT_HOST);
  readonly #playing = inject(PlayingMedia);

  /** The film to show. */
  readonly body = input.required<VideoBody>();

  protected readonly source = computed(() => safeMedia(this.body().url));
  protected readonly poster = linkedSignal(() => safePicture(this.body().posterUrl));
  readonly #size = computed(() => this.body(), {
    equal: (a, b) => a.width === b.width && a.height === b.height,
  });
  protected readonly box = computed(() => boxOf(this.#size().width, this.#size().height));
  protected readonly hue = computed(() => hueOf(this.host.message().key));
  protected readonly state = linkedSignal<'blocked' | 'still' | 'playing' | 'failed'>(() =>
    this.source() === null ? 'blocked' : 'still',
  );
  /** Nothing to play yet: it is on its way to the service. */
  protected readonly rising = computed(() => uploadPart(this.host) !== null);
  protected readonly duration = computed(() => {
    const { duration } = this.body();
    return duration > 0 ? formatDuration(duration) : null;
  });

  protected begin(event: Event): void {
    this.#playing.begin(event.target as HTMLVideoElement);
  }

  protected fail(): void {
    this.state.set('failed');
    this.host.renew.emit();
  }
}
