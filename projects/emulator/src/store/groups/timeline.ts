import type { EntryDraft, StoredGroupMessage, TimelineEntry } from './timeline-entry.ts';
import { TimelineIndex } from './timeline-index.ts';

/** What somebody has seen of a timeline and thrown away. */
export interface TimelineMarks {
  readonly timelineId: string;
  readonly userID: string;
  /** The newest sequence that he has read; 0 is none. */
  readonly readTo: number;
  /** The newest sequence that he cleared; 0 is none. */
  readonly clearedTo: number;
  /** The sequences of the mentions of which he does not want to be reminded any more. */
  readonly dismissed: readonly number[];
  /** The newest sequence when he left, if he was a member and is none any more. */
  readonly leftAt?: number | undefined;
}

/** What a timeline needs of the archive. */
export interface TimelineKeeping {
  readonly id: string;
  /** What was stored before, oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly marks: readonly TimelineMarks[];
  /** The next of the count of all messages that mention somebody, which the timelines share. */
  readonly nextMention: () => number;
  readonly keepEntry: (entry: TimelineEntry) => void;
  readonly keepMarks: (marks: TimelineMarks) => void;
}

type FixedField =
  'kind' | 'sequence' | 'random' | 'time' | 'clientTime' | 'clientSequence' | 'from';

/** The messages and tips of a group or a topic. Sequences have no holes: a tip spends one too. */
export class Timeline {
  readonly #entries: TimelineEntry[] = [];
  readonly #sequenceByRef = new Map<string, number>();
  readonly #index = new TimelineIndex();
  readonly #marks = new Map<string, TimelineMarks>();
  readonly #keeping: TimelineKeeping;

  constructor(keeping: TimelineKeeping) {
    this.#keeping = keeping;
    for (const entry of keeping.entries) this.#place(entry);
    for (const marks of keeping.marks) this.#marks.set(marks.userID, marks);
  }

  /** The sequence of the newest entry, 0 if there is none. */
  get lastSequence(): number {
    return this.#entries.length;
  }

  /**
   * Stores an entry. A message that is stored already, by sender, random and client sequence, is found
   * and not stored again.
   */
  add(draft: EntryDraft): { readonly entry: TimelineEntry; readonly isNew: boolean } {
    const known = draft.kind === 'message' ? this.#sequenceByRef.get(refOf(draft)) : undefined;
    if (known !== undefined) return { entry: this.get(known), isNew: false };
    const entry: TimelineEntry = {
      ...draft,
      time: Math.max(draft.time, this.#entries.at(-1)?.time ?? 0),
      sequence: this.lastSequence + 1,
      version: 0,
      deletedBy: [],
      ...(mentionsSomebody(draft) && { mentionNumber: this.#keeping.nextMention() }),
    };
    this.#place(entry);
    this.#keeping.keepEntry(entry);
    return { entry, isNew: true };
  }

  find(sequence: number): TimelineEntry | undefined {
    return this.#entries[sequence - 1];
  }

  /** The message that a sender's SDK sent with these numbers. */
  findSent(ref: Pick<EntryDraft, 'from' | 'random' | 'clientSequence'>): TimelineEntry | undefined {
    const sequence = this.#sequenceByRef.get(refOf(ref));
    return sequence === undefined ? undefined : this.get(sequence);
  }

  /** The entry of this sequence, which must exist. */
  get(sequence: number): TimelineEntry {
    const entry = this.find(sequence);
    if (!entry) throw new Error(`There is no sequence ${String(sequence)} in ${this.#keeping.id}.`);
    return entry;
  }

  /** Changes what may change about an entry. */
  update<Entry extends TimelineEntry>(
    entry: Entry,
    change: Partial<Omit<Entry, FixedField>>,
  ): Entry {
    const changed: Entry = { ...(this.get(entry.sequence) as Entry), ...change };
    this.#entries[entry.sequence - 1] = changed;
    this.#index.note(changed);
    this.#keeping.keepEntry(changed);
    return changed;
  }

  /** Entries from a sequence downwards, newest first; all of them unless only so many are wanted. */
  *downFrom(sequence: number, count = Number.POSITIVE_INFINITY): Generator<TimelineEntry> {
    const newest = Math.min(sequence, this.lastSequence);
    for (let at = newest; at >= 1 && at > newest - count; at -= 1) yield this.get(at);
  }

  /** The newest sequence that is older than a second; 0 if there is none. Times never go back: halve. */
  lastSequenceBefore(second: number): number {
    let low = 0;
    let high = this.lastSequence;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.get(middle).time < second) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The messages that mention somebody and are newer than a sequence, oldest first. */
  mentionsAfter(sequence: number): StoredGroupMessage[] {
    return this.#messages(this.#index.mentionsAfter(sequence));
  }

  /** What was recalled in a second or later, in the order of the recalls. */
  recallsSince(second: number): StoredGroupMessage[] {
    return this.#messages(this.#index.recallsSince(second));
  }

  /** The pinned messages, in the order in which they were pinned. */
  get pinned(): StoredGroupMessage[] {
    return this.#messages(this.#index.pinned);
  }

  /** Pins a message for everybody. */
  pin(message: StoredGroupMessage, userID: string): StoredGroupMessage {
    return this.update(message, { pin: { userID, number: this.#index.nextPin } });
  }

  unpin(message: StoredGroupMessage): StoredGroupMessage {
    return this.update(message, { pin: undefined });
  }

  /** Everybody of whom there are marks. */
  get readers(): IterableIterator<string> {
    return this.#marks.keys();
  }

  marksOf(userID: string): TimelineMarks {
    const none = { timelineId: this.#keeping.id, userID, readTo: 0, clearedTo: 0, dismissed: [] };
    return this.#marks.get(userID) ?? none;
  }

  /** Marks as read up to a sequence. Says whether the mark moved: it only ever moves forward. */
  markRead(userID: string, sequence: number): boolean {
    const readTo = Math.min(sequence, this.lastSequence);
    if (readTo <= this.marksOf(userID).readTo) return false;
    this.#setMarks(userID, { readTo });
    return true;
  }

  /** Lets so many of the newest entries count as not read. The one way back for a read mark. */
  setUnread(userID: string, count: number): void {
    this.#setMarks(userID, { readTo: Math.max(0, this.lastSequence - count) });
  }

  /** Empties the history for one member. */
  clearFor(userID: string): void {
    this.#setMarks(userID, { clearedTo: this.lastSequence, readTo: this.lastSequence });
  }

  /** Reminds somebody no longer of being mentioned in a message. */
  dismissMention(userID: string, sequence: number): void {
    const { dismissed } = this.marksOf(userID);
    if (!dismissed.includes(sequence))
      this.#setMarks(userID, { dismissed: [...dismissed, sequence] });
  }

  /** Notes that somebody left: he keeps what he saw until then. */
  markLeft(userID: string): void {
    this.#setMarks(userID, { leftAt: this.lastSequence });
  }

  #messages(sequences: readonly number[]): StoredGroupMessage[] {
    return sequences
      .map((sequence) => this.get(sequence))
      .filter((entry): entry is StoredGroupMessage => entry.kind === 'message');
  }

  #place(entry: TimelineEntry): void {
    this.#entries.push(entry);
    this.#index.note(entry);
    if (entry.kind === 'message') this.#sequenceByRef.set(refOf(entry), entry.sequence);
  }

  #setMarks(userID: string, change: Partial<TimelineMarks>): void {
    const marks = { ...this.marksOf(userID), ...change };
    this.#marks.set(userID, marks);
    this.#keeping.keepMarks(marks);
  }
}

function mentionsSomebody(draft: EntryDraft): boolean {
  return draft.kind === 'message' && (draft.mentions?.length ?? 0) > 0;
}

function refOf({
  from,
  random,
  clientSequence,
}: Pick<EntryDraft, 'from' | 'random' | 'clientSequence'>): string {
  return `${from}_${String(random)}_${String(clientSequence)}`;
}
