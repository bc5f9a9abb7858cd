import { signal } from '@angular/core';

/** Plays what has been recorded so far. */
export class TapePlayer {
  #audio: HTMLAudioElement | null = null;
  #address = '';
  readonly #playing = signal(false);
  readonly #there = signal(false);

  readonly playing = this.#playing.asReadonly();
  /** Whether there is something to listen to. */
  readonly there = this.#there.asReadonly();

  /** Takes in what is to be heard. */
  load(sound: Blob): void {
    this.stop();
    this.#address = URL.createObjectURL(sound);
    this.#audio = new Audio(this.#address);
    this.#audio.addEventListener('ended', () => this.#playing.set(false));
    this.#audio.addEventListener('pause', () => this.#playing.set(false));
    this.#there.set(true);
  }

  /** Plays, or pauses. */
  async toggle(): Promise<void> {
    if (this.#playing()) return this.#audio?.pause();
    this.#playing.set(true);
    try {
      await this.#audio?.play();
    } catch {
      // Stopped before it began, or a sound that this browser cannot play.
      this.#playing.set(false);
    }
  }

  /** Lets it go. */
  stop(): void {
    this.#audio?.pause();
    this.#audio = null;
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = '';
    this.#playing.set(false);
    this.#there.set(false);
  }
}
