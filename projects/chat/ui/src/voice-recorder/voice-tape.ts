import { computed, signal } from '@angular/core';
import { RecorderTrouble } from 'ngx-tencent-chat/i18n';
import { BoxRecording } from '../message-box/box-parts';
import { loudness, thinOut } from './loudness';

/** How often the microphone is asked how loud it is, in milliseconds. */
const LISTEN_EVERY = 100;
/** How many levels travel with a recording. */
const LEVELS = 64;

/** What browsers record, what most can play first. */
const formats = [
  { type: 'audio/mp4;codecs=mp4a.40.2', ending: 'm4a' },
  { type: 'audio/webm;codecs=opus', ending: 'webm' },
  { type: 'audio/ogg;codecs=opus', ending: 'ogg' },
] as const;

/** Records what is spoken into the microphone. */
export class VoiceTape {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #sound: AudioContext;
  readonly #ear: AnalyserNode;
  readonly #ending: string;
  readonly #limit: number;
  readonly #pieces: Blob[] = [];
  readonly #levels = signal<readonly number[]>([]);
  readonly #paused = signal(false);
  #timer: ReturnType<typeof setInterval> | undefined;
  /** What had been recorded before the last pause, and when recording went on, in milliseconds. */
  #before = 0;
  #since = 0;

  /** How loud it has been, ten times a second. */
  readonly levels = this.#levels.asReadonly();
  readonly paused = this.#paused.asReadonly();
  /** How long it is, in seconds. */
  readonly seconds = computed(() => {
    this.#levels();
    return this.#milliseconds() / 1000;
  });
  /** Whether it is as long as it may be. */
  readonly full = computed(() => this.seconds() >= this.#limit);

  private constructor(stream: MediaStream, limit: number) {
    this.#stream = stream;
    this.#limit = limit;
    const format = formats.find(({ type }) => MediaRecorder.isTypeSupported(type));
    this.#ending = format?.ending ?? 'webm';
    this.#recorder = new MediaRecorder(stream, format ? { mimeType: format.type } : {});
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#sound = new AudioContext();
    this.#ear = this.#sound.createAnalyser();
    this.#sound.createMediaStreamSource(stream).connect(this.#ear);
    this.#recorder.start();
    this.#run();
  }

  /**
   * Asks for the microphone and begins. Rejects with what the browser says if there is none.
   * @param limit How long it may be, in seconds.
   */
  static async start(limit: number): Promise<VoiceTape> {
    const audio = { echoCancellation: true, noiseSuppression: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio });
    try {
      return new VoiceTape(stream, limit);
    } catch (error) {
      for (const track of stream.getTracks()) track.stop();
      throw error;
    }
  }

  pause(): void {
    if (this.#recorder.state !== 'recording') return;
    this.#before = this.#milliseconds();
    clearInterval(this.#timer);
    this.#recorder.pause();
    this.#paused.set(true);
  }

  resume(): void {
    if (this.#recorder.state !== 'paused' || this.full()) return;
    this.#recorder.resume();
    this.#run();
  }

  /** What has been recorded so far, to listen to. */
  async listen(): Promise<Blob> {
    await this.#next('dataavailable', () => this.#recorder.requestData());
    return new Blob(this.#pieces, { type: this.#type() });
  }

  /** Ends it. Resolves with what was recorded. */
  async finish(): Promise<BoxRecording> {
    const duration = Math.max(1, Math.round(this.#milliseconds() / 1000));
    const levels = thinOut(this.#levels(), LEVELS);
    if (this.#recorder.state !== 'inactive') await this.#next('stop', () => this.#recorder.stop());
    this.discard();
    const file = new File(this.#pieces, `voice.${this.#ending}`, { type: this.#type() });
    return { file, duration, levels };
  }

  /** Lets the microphone go. */
  discard(): void {
    clearInterval(this.#timer);
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    for (const track of this.#stream.getTracks()) track.stop();
    if (this.#sound.state !== 'closed') void this.#sound.close();
  }

  #run(): void {
    this.#paused.set(false);
    this.#since = performance.now();
    const wave = new Uint8Array(this.#ear.fftSize);
    this.#timer = setInterval(() => {
      this.#ear.getByteTimeDomainData(wave);
      this.#levels.update((levels) => [...levels, loudness(wave)]);
      if (this.full()) this.pause();
    }, LISTEN_EVERY);
  }

  #milliseconds(): number {
    return this.#before + (this.#paused() ? 0 : performance.now() - this.#since);
  }

  /** The type without its codecs, which no file carries. */
  #type(): string {
    return this.#recorder.mimeType.replace(/;.*/, '') || 'audio/webm';
  }

  #next(type: 'dataavailable' | 'stop', ask: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#recorder.addEventListener(type, () => resolve(), { once: true });
      ask();
    });
  }
}

/** Why nobody can record. */
export function troubleOf(error: unknown): RecorderTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'missing' : 'failed';
}
