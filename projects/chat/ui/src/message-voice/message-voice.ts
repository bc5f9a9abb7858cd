import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { CHAT_INTL, formatDuration } from 'ngx-tencent-chat/i18n';
import { VoiceBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { safeMedia } from '../message-text/safe-address';
import { CONTENT_HOST } from '../message-types/content-host';
import { uploadPart } from '../upload-ring/upload-part';
import { ChatUploadRing } from '../upload-ring/upload-ring';
import { Voice, VoicePlayer } from './voice-player';
import { WAVE, drawWave } from './waveform';

/** Shows something spoken, and plays it. */
@Component({
  selector: 'chat-message-voice',
  templateUrl: './message-voice.html',
  styleUrl: './message-voice.css',
  imports: [ChatIcon, ChatUploadRing],
})
export class ChatMessageVoice {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly host = inject(CONTENT_HOST);
  protected readonly player = inject(VoicePlayer);

  /** What was spoken. */
  readonly body = input.required<VoiceBody>();

  protected readonly frame = `0 0 ${WAVE.width} ${WAVE.height}`;
  protected readonly rising = computed(() => uploadPart(this.host) !== null);
  protected readonly voice = computed((): Voice | null => {
    const { url, duration } = this.body();
    const address = safeMedia(url);
    return address === null ? null : { key: this.host.message().key, url: address, duration };
  });
  protected readonly current = computed(() => this.player.voice()?.key === this.host.message().key);
  protected readonly playing = computed(() => this.current() && this.player.playing());
  protected readonly failed = computed(() => {
    const failed = this.player.failed();
    return failed !== null && this.current() && failed.url === this.voice()?.url;
  });
  protected readonly wave = computed(() => drawWave(this.body().levels));
  protected readonly position = computed(() => (this.current() ? this.player.position() : 0));
  protected readonly duration = computed(() => Math.max(0.1, this.body().duration));
  /** How much has been heard, in percent. */
  protected readonly heard = computed(() =>
    Math.min(100, (this.position() / this.duration()) * 100),
  );
  protected readonly spoken = computed(() =>
    this.intl.types.positionOf(this.position(), this.body().duration),
  );
  /** How long it is; how much is left, once it has begun. */
  protected readonly left = computed(() =>
    formatDuration(Math.max(0, this.body().duration - this.position())),
  );

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const voice = () => untracked(() => (this.rising() ? null : this.voice()));
    inject(DestroyRef).onDestroy(this.player.join({ element, voice }));
    // Its address may have ended: asked for a new one once.
    effect(() => {
      if (this.failed()) untracked(() => this.host.renew.emit());
    });
  }

  protected toggle(): void {
    const voice = this.voice();
    if (voice) this.player.toggle(voice);
  }

  protected seek(event: Event): void {
    const voice = this.voice();
    if (voice) this.player.seek(voice, Number((event.target as HTMLInputElement).value));
  }
}
