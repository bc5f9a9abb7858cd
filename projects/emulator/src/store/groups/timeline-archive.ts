import type { Drawer, Memory } from '../../memory/memory.ts';
import { keyOf } from '../../memory/table.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import { Timeline, type TimelineMarks } from './timeline.ts';

/** An entry and the timeline in which it stands. */
type KeptEntry = TimelineEntry & { readonly timelineId: string };

/** Keeps the timelines of all groups and topics, by the id of the group or topic. */
export class TimelineArchive {
  readonly #entries: Drawer<KeptEntry>;
  readonly #marks: Drawer<TimelineMarks>;
  readonly #timelines = new Map<string, Timeline>();
  #lastMention = 0;

  constructor(memory: Memory) {
    this.#entries = memory.drawer('group-entries');
    this.#marks = memory.drawer('group-marks');
    this.#restore();
  }

  /** The number of the newest message that mentions somebody, among all such messages. */
  get lastMention(): number {
    return this.#lastMention;
  }

  /** The timeline of a group or a topic. Empty if nothing happened in it. */
  of(id: string): Timeline {
    return this.#timelines.get(id) ?? this.#open(id, [], []);
  }

  /** Whether anything was ever asked of a timeline. */
  has(id: string): boolean {
    return this.#timelines.has(id);
  }

  /** Forgets a timeline and who has read it. */
  remove(id: string): void {
    const timeline = this.of(id);
    for (let sequence = 1; sequence <= timeline.lastSequence; sequence += 1) {
      this.#entries.remove(keyOf(id, sequence));
    }
    for (const reader of timeline.readers) this.#marks.remove(keyOf(id, reader));
    this.#timelines.delete(id);
  }

  clear(): void {
    for (const id of [...this.#timelines.keys()]) this.remove(id);
  }

  #open(id: string, entries: readonly TimelineEntry[], marks: readonly TimelineMarks[]): Timeline {
    const timeline = new Timeline({
      id,
      entries,
      marks,
      nextMention: () => (this.#lastMention += 1),
      keepEntry: (entry) => {
        this.#entries.put(keyOf(id, entry.sequence), { ...entry, timelineId: id });
      },
      keepMarks: (kept) => {
        this.#marks.put(keyOf(id, kept.userID), kept);
      },
    });
    this.#timelines.set(id, timeline);
    return timeline;
  }

  #restore(): void {
    const entries = [...this.#entries.rows()].map(([, entry]) => entry);
    const marks = [...this.#marks.rows()].map(([, kept]) => kept);
    for (const { mentionNumber = 0 } of entries) {
      this.#lastMention = Math.max(this.#lastMention, mentionNumber);
    }
    const entriesById = Map.groupBy(entries, ({ timelineId }) => timelineId);
    const marksById = Map.groupBy(marks, ({ timelineId }) => timelineId);
    for (const id of new Set([...entriesById.keys(), ...marksById.keys()])) {
      const inOrder = (entriesById.get(id) ?? []).sort((a, b) => a.sequence - b.sequence);
      this.#open(id, inOrder, marksById.get(id) ?? []);
    }
  }
}
