import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, RecorderTrouble, formatDuration } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { BoxRecording } from '../message-box/box-parts';
import { boxIcons } from '../message-box/box-icons';
import { ChatActionIcon } from '../message-menu/action-icon';
import { WAVE, drawWave } from '../message-voice/waveform';
import { ChatSpoken } from '../spoken/spoken';
import { TapePlayer } from './tape-player';
import { VoiceTape, troubleOf } from './voice-tape';

/** How much of what was just said is drawn: one level for each stroke. */
const SHOWN = WAVE.width / 4;

/** Records a voice message: pause, listen to it, record on, send or discard. Begins at once. */
@Component({
  selector: 'chat-voice-recorder',
  templateUrl: './voice-recorder.html',
  styleUrl: './voice-recorder.css',
  imports: [ChatActionIcon, ChatIcon, ChatSpoken],
  host: { role: 'group', '[attr.aria-label]': 'intl.compose.recording' },
})
export class ChatVoiceRecorder {
  protected readonly intl = inject(CHAT_INTL);
  readonly #injector = inject(Injector);

  /** How long it may be, in seconds. Defaults to 300. */
  readonly limit = input(300);

  /** Emits what was recorded, when it is to be sent. */
  readonly recorded = output<BoxRecording>();

  /** Emits when nothing is recorded any more; why, if it did not work. */
  readonly closed = output<RecorderTrouble | null>();

  private readonly done = viewChild.required<ElementRef<HTMLElement>>('done');

  readonly #tape = signal<VoiceTape | null>(null);
  protected readonly player = new TapePlayer();
  #ended = false;

  protected readonly bin = boxIcons.bin;
  protected readonly frame = `0 0 ${WAVE.width} ${WAVE.height}`;
  protected readonly ready = computed(() => this.#tape() !== null);
  protected readonly paused = computed(() => this.#tape()?.paused() ?? false);
  protected readonly full = computed(() => this.#tape()?.full() ?? false);
  protected readonly time = computed(() => formatDuration(this.#tape()?.seconds() ?? 0));
  protected readonly wave = computed(() => {
    const levels = this.#tape()?.levels() ?? [];
    if (this.paused()) return drawWave(levels);
    const silence = Array.from({ length: SHOWN }, () => 0);
    return drawWave([...silence, ...levels].slice(-SHOWN));
  });

  constructor() {
    void this.#begin();
    inject(DestroyRef).onDestroy(() => {
      this.#ended = true;
      this.player.stop();
      this.#tape()?.discard();
    });
    effect(() => {
      if (this.paused()) untracked(() => void this.#load());
    });
  }

  /** Ends it and gives what was recorded; null if nothing was. */
  async end(): Promise<BoxRecording | null> {
    const tape = this.#tape();
    if (!tape || this.#ended) return null;
    this.#ended = true;
    this.player.stop();
    return tape.finish();
  }

  protected async send(): Promise<void> {
    const recording = await this.end();
    if (recording) this.recorded.emit(recording);
  }

  protected discard(): void {
    this.#tape()?.discard();
    this.closed.emit(null);
  }

  protected toggle(): void {
    this.player.stop();
    if (this.paused()) this.#tape()?.resume();
    else this.#tape()?.pause();
  }

  async #begin(): Promise<void> {
    try {
      const tape = await VoiceTape.start(untracked(this.limit));
      if (this.#ended) {
        tape.discard();
        return;
      }
      this.#tape.set(tape);
      // The button that began it is gone.
      afterNextRender(() => this.done().nativeElement.focus(), { injector: this.#injector });
    } catch (error) {
      // No microphone, or none for this page: the writer has to know.
      if (!this.#ended) this.closed.emit(troubleOf(error));
    }
  }

  async #load(): Promise<void> {
    const sound = await this.#tape()?.listen();
    if (sound && !this.#ended) this.player.load(sound);
  }
}
