import type { Ids } from '../ids.ts';
import { writeFrame } from '../wire/frame.ts';
import type { PushEvent } from './events.ts';

/** How many frames are kept, in case that somebody else gets the same. */
const KEPT = 64;

/**
 * Writes frames for many devices: the same events make the same frame, which is written once. It asks
 * for no acknowledgement, because a large room would drown in them.
 */
export class PushFrames {
  readonly #ids: Ids;
  readonly #numbers = new WeakMap<PushEvent, number>();
  readonly #frames = new Map<string, Buffer>();
  #count = 0;

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** The frame with these events. */
  write(events: readonly PushEvent[]): Buffer {
    const name = events.map((event) => this.#numberOf(event)).join();
    const known = this.#frames.get(name);
    if (known) return known;
    const frame = writeFrame(
      { servcmd: 'im_open_push.msg_push', seq: this.#ids.next() },
      { EventArray: events },
    );
    if (this.#frames.size >= KEPT) this.#frames.clear();
    this.#frames.set(name, frame);
    return frame;
  }

  #numberOf(event: PushEvent): number {
    const known = this.#numbers.get(event);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(event, this.#count);
    return this.#count;
  }
}
