import { Signal, computed } from '@angular/core';

/** From which share of the limit on the rest is counted down. */
const COUNT_FROM = 0.9;
const encoder = new TextEncoder();

/** How much of what a message may hold is left. */
export class TextLimit {
  /** How many bytes are left; negative if there are too many. */
  readonly left: Signal<number>;
  /** Whether there are too many. */
  readonly over: Signal<boolean>;
  /** Whether the rest is worth knowing. */
  readonly near: Signal<boolean>;

  constructor(text: Signal<string>, maxBytes: Signal<number>) {
    this.left = computed(() => maxBytes() - byteLength(text()));
    this.over = computed(() => this.left() < 0);
    this.near = computed(() => this.left() < maxBytes() * (1 - COUNT_FROM));
  }
}

/** How long a text is on its way: the service counts it as it stands in JSON. */
function byteLength(text: string): number {
  return encoder.encode(JSON.stringify(text)).length - 2;
}
