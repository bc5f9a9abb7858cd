import { DOCUMENT } from '@angular/common';
import { DestroyRef, Service, inject, signal } from '@angular/core';
import { PlayingMedia } from 'ngx-tencent-chat/primitives';

/** A voice message that can be played. */
export interface Voice {
  /** The key of its message. */
  readonly key: string;
  /** Where it is. */
  readonly url: string;
  /** In seconds. */
  readonly duration: number;
}

/** A voice message on the page, whose turn may come after another one. */
export interface VoicePlace {
  readonly element: Element;
  /** What it is now; null where it cannot be played. */
  readonly voice: () => Voice | null;
}

const RATES = [1, 1.5, 2];

/**
 * Plays voice messages, one at a time; it goes on when the message is scrolled away. After one, the next
 * one below it on the page is played.
 */
@Service()
export class VoicePlayer {
  readonly #page = inject(DOCUMENT);
  readonly #media = inject(PlayingMedia);
  readonly #places = new Set<VoicePlace>();
  readonly #voice = signal<Voice | null>(null);
  readonly #playing = signal(false);
  readonly #position = signal(0);
  readonly #rate = signal(1);
  readonly #failed = signal<Voice | null>(null);
  #audio: HTMLAudioElement | null = null;

  /** What is played, or was last; null before. */
  readonly voice = this.#voice.asReadonly();
  readonly playing = this.#playing.asReadonly();
  /** In seconds. */
  readonly position = this.#position.asReadonly();
  /** How fast: 1, 1.5 or 2. */
  readonly rate = this.#rate.asReadonly();
  /** What could not be had; null otherwise. */
  readonly failed = this.#failed.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#audio?.pause());
  }

  /** Takes in a voice message of the page. Gives back what takes it out again. */
  join(place: VoicePlace): () => void {
    this.#places.add(place);
    return () => this.#places.delete(place);
  }

  /** Plays a voice message from where it was left, or stops it. */
  toggle(voice: Voice): void {
    const audio = this.#take(voice);
    if (this.#playing()) audio.pause();
    else this.#play(audio);
  }

  /** Goes to a place in a voice message, in seconds. */
  seek(voice: Voice, seconds: number): void {
    const audio = this.#take(voice);
    audio.currentTime = seconds;
    this.#position.set(seconds);
  }

  /** Plays faster, or as slow as at first again. */
  changeRate(): void {
    const next = RATES[(RATES.indexOf(this.#rate()) + 1) % RATES.length] ?? 1;
    this.#rate.set(next);
    if (this.#audio) this.#audio.playbackRate = next;
  }

  #take(voice: Voice): HTMLAudioElement {
    const audio = (this.#audio ??= this.#make());
    const before = this.#voice();
    if (before?.key === voice.key && before.url === voice.url && !this.#failed()) return audio;
    // A new address of the same one goes on where the old one ended.
    const from = before?.key === voice.key ? this.#position() : 0;
    this.#voice.set(voice);
    this.#failed.set(null);
    this.#playing.set(false);
    audio.src = voice.url;
    audio.playbackRate = this.#rate();
    audio.currentTime = from;
    this.#position.set(from);
    return audio;
  }

  #play(audio: HTMLAudioElement): void {
    this.#media.begin(audio);
    audio.playbackRate = this.#rate();
    // Refused or broken: the events of the element tell.
    audio.play().catch(() => this.#playing.set(false));
  }

  #make(): HTMLAudioElement {
    const audio = this.#page.createElement('audio');
    audio.preload = 'auto';
    const on = (name: string, tell: () => void) => audio.addEventListener(name, tell);
    on('play', () => this.#playing.set(true));
    on('pause', () => this.#playing.set(false));
    on('timeupdate', () => this.#position.set(audio.currentTime));
    on('ended', () => this.#goOn());
    on('error', () => {
      this.#playing.set(false);
      this.#failed.set(this.#voice());
    });
    return audio;
  }

  #goOn(): void {
    this.#playing.set(false);
    this.#position.set(0);
    const next = nextBelow(this.#places, this.#voice()?.key ?? null);
    if (next) this.toggle(next);
  }
}

/** The first voice message below the one with this key. */
function nextBelow(places: Iterable<VoicePlace>, key: string | null): Voice | null {
  const all = [...places].sort((a, b) => (follows(a.element, b.element) ? -1 : 1));
  const at = all.findIndex((place) => place.voice()?.key === key);
  if (at === -1) return null;
  const below = all.slice(at + 1).map((place) => place.voice());
  return below.find((voice) => voice !== null) ?? null;
}

function follows(earlier: Element, later: Element): boolean {
  const order = earlier.compareDocumentPosition(later);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
