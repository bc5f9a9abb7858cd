import { Service } from '@angular/core';

/** Lets one thing play at a time: what begins stops what played before. */
@Service()
export class PlayingMedia {
  #now: HTMLMediaElement | null = null;

  /** Told by whatever begins to play. */
  begin(media: HTMLMediaElement): void {
    if (this.#now !== media) this.#now?.pause();
    this.#now = media;
  }

  /** Told by what goes away. */
  end(media: HTMLMediaElement): void {
    if (this.#now === media) this.#now = null;
  }
}
