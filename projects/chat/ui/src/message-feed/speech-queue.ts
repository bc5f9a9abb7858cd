/** Something to be spoken, and who said it. */
export interface Utterance {
  /** Put into words when its turn comes: of many at once, none is. */
  readonly text: () => string;
  readonly sender: string;
}

/** How long the voice is left alone after one message, and after a digest, in milliseconds. */
const PAUSE = 2000;
const LONG_PAUSE = 3000;
/** How many messages that wait are told as one digest. */
const DIGEST_FROM = 4;

/**
 * Speaks incoming messages one at a time, and many at once as a digest, so that a busy conversation
 * does not talk over its reader.
 */
export class SpeechQueue {
  readonly #speak: (text: string) => void;
  readonly #digest: (messages: number, people: number) => string;
  #waiting: Utterance[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(speak: (text: string) => void, digest: (messages: number, people: number) => string) {
    this.#speak = speak;
    this.#digest = digest;
  }

  add(utterance: Utterance): void {
    this.#waiting.push(utterance);
    if (this.#timer === null) this.#next();
  }

  /** Forgets what waits. */
  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = [];
  }

  #next(): void {
    this.#timer = null;
    if (this.#waiting.length >= DIGEST_FROM) {
      const people = new Set(this.#waiting.map(({ sender }) => sender)).size;
      this.#speak(this.#digest(this.#waiting.length, people));
      this.#waiting = [];
      this.#rest(LONG_PAUSE);
      return;
    }
    const first = this.#waiting.shift();
    if (!first) return;
    this.#speak(first.text());
    this.#rest(PAUSE);
  }

  #rest(pause: number): void {
    this.#timer = setTimeout(() => this.#next(), pause);
  }
}
