import type { TimelineEntry } from './timeline-entry.ts';

/** Finds the few entries of a timeline that mention somebody, were recalled or are pinned. */
export class TimelineIndex {
  readonly #mentions: number[] = [];
  readonly #recalls = new Map<number, number>();
  readonly #pins = new Map<number, number>();

  /** Notes what an entry is now. */
  note(entry: TimelineEntry): void {
    const { sequence } = entry;
    if (entry.revokedAt !== undefined) this.#recalls.set(sequence, entry.revokedAt);
    if (entry.kind === 'tip') return;
    // Entries come in their order, and again whenever they change.
    const isNew = sequence > (this.#mentions.at(-1) ?? 0);
    if (isNew && entry.mentionNumber !== undefined) this.#mentions.push(sequence);
    if (entry.pin) this.#pins.set(sequence, entry.pin.number);
    else this.#pins.delete(sequence);
  }

  /** The sequences of the messages that mention somebody and are newer than a sequence, oldest first. */
  mentionsAfter(sequence: number): number[] {
    return this.#mentions.slice(this.#mentions.findLastIndex((mention) => mention <= sequence) + 1);
  }

  /** The sequences of what was recalled in a second or later, in the order of the recalls. */
  recallsSince(second: number): number[] {
    return [...this.#recalls]
      .filter(([, revokedAt]) => revokedAt >= second)
      .sort(([, one], [, other]) => one - other)
      .map(([sequence]) => sequence);
  }

  /** The sequences of the pinned messages, in the order in which they were pinned. */
  get pinned(): number[] {
    return [...this.#pins].sort(([, one], [, other]) => one - other).map(([sequence]) => sequence);
  }

  /** The number of the next pin. */
  get nextPin(): number {
    return Math.max(0, ...this.#pins.values()) + 1;
  }
}
