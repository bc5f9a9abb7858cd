import { LinkMender } from './link-mender';

/** Knows whether the connection is up, and has it mended for as long as somebody is signed in. */
export class LinkKeeper {
  readonly #mender: LinkMender;
  #up = true;
  #kept = false;
  #waiting: (() => void)[] = [];

  /** @param ask Asks the service for something, which makes the SDK connect. */
  constructor(ask: () => void) {
    this.#mender = new LinkMender(ask);
  }

  /** Whether the connection is up, as far as anybody knows. */
  get up(): boolean {
    return this.#up;
  }

  /** Whether somebody is signed in, for whom the connection is mended. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Somebody is signed in. */
  keep(): void {
    this.#kept = true;
    if (!this.#up) this.#mender.start();
  }

  /** Nobody is signed in, so the service would refuse whatever is asked. Nobody waits any more. */
  rest(): void {
    this.#kept = false;
    this.#mender.stop();
    this.#release();
  }

  /** The instance is gone; of the next one nothing is known. */
  forget(): void {
    this.rest();
    this.#up = true;
  }

  /** The connection broke or is up. */
  follow(link: 'up' | 'broken' | 'offline'): void {
    this.#up = link === 'up';
    if (this.#kept && link === 'broken') this.#mender.start();
    else this.#mender.stop();
    if (this.#up) this.#release();
  }

  /** Somebody is impatient. */
  hurry(): void {
    this.#mender.hurry();
  }

  /** Resolves when the connection is up, or when nobody is to wait for it any more. */
  async untilUp(): Promise<void> {
    if (!this.#up) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    this.#waiting.splice(0).forEach((resume) => resume());
  }
}
