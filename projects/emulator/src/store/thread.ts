import {
  messageKeyOf,
  countsAsUnread,
  freshlyArrived,
  type MessageDraft,
  type MessageRef,
  type StoredMessage,
} from './direct-message.ts';

/** Where a page of history starts and which way it goes. */
export interface PageRequest {
  readonly direction: 'older' | 'newer';
  readonly count: number;
  /** The message beside the page; it is not part of it. */
  readonly besideKey: string;
  /** Counts when there is no such message: the page starts within this second. 0 is the end. */
  readonly time: number;
  readonly withRevoked: boolean;
}

/** A page of history, oldest first. */
export interface Page {
  readonly messages: readonly StoredMessage[];
  /** Whether nothing follows in the direction of the request. */
  readonly complete: boolean;
}

/** How far somebody has read. */
export interface ReadMark {
  /** The first message that is not read. */
  readonly nextIndex: number;
  /** The second up to which it is read. */
  readonly time: number;
}

/** What one of the two has seen and thrown away. */
export interface ThreadMarks {
  readonly owner: string;
  readonly read: ReadMark;
  /** The first message after those that the owner cleared. */
  readonly clearedTo: number;
}

/** What a thread needs of the archive. */
export interface ThreadKeeping {
  /** What was stored before, oldest first. */
  readonly messages: readonly StoredMessage[];
  readonly marks: readonly ThreadMarks[];
  /** The next of the count of all messages, which the threads share. */
  readonly nextArrival: () => number;
  readonly keepMessage: (message: StoredMessage) => void;
  readonly keepMarks: (marks: ThreadMarks) => void;
}

type FixedField = keyof MessageRef | 'to' | 'index' | 'arrival' | 'time' | 'clientTime';

const nothingRead: ReadMark = { nextIndex: 0, time: 0 };

/** All that two people wrote to each other, in the order of arrival. */
export class Thread {
  readonly #messages: StoredMessage[] = [];
  readonly #indexByRef = new Map<string, number>();
  readonly #indexByKey = new Map<string, number>();
  readonly #marks = new Map<string, ThreadMarks>();
  readonly #keeping: ThreadKeeping;

  constructor(keeping: ThreadKeeping) {
    this.#keeping = keeping;
    for (const message of keeping.messages) this.#place(message);
    for (const marks of keeping.marks) this.#marks.set(marks.owner, marks);
  }

  /** How many messages were ever stored. */
  get length(): number {
    return this.#messages.length;
  }

  /** The second of the newest message, 0 if there is none. */
  get lastTime(): number {
    return this.#messages.at(-1)?.time ?? 0;
  }

  /**
   * Stores a message, or finds it if it is stored already. Time never goes back within a thread, even
   * when the clock does: history is paged by it.
   */
  add(draft: MessageDraft): { readonly message: StoredMessage; readonly isNew: boolean } {
    const known = this.find(draft);
    if (known) return { message: known, isNew: false };
    const message: StoredMessage = {
      ...draft,
      time: Math.max(draft.time, this.lastTime),
      index: this.#messages.length,
      arrival: this.#keeping.nextArrival(),
      ...freshlyArrived,
    };
    this.#place(message);
    this.#keeping.keepMessage(message);
    return { message, isNew: true };
  }

  find(ref: MessageRef): StoredMessage | undefined {
    const index = this.#indexByRef.get(refKeyOf(ref));
    return index === undefined ? undefined : this.#messages[index];
  }

  findByKey(key: string): StoredMessage | undefined {
    const index = this.#indexByKey.get(key);
    return index === undefined ? undefined : this.#messages[index];
  }

  /** Changes what may change about a message. */
  update(message: StoredMessage, change: Partial<Omit<StoredMessage, FixedField>>): StoredMessage {
    const current = this.#messages[message.index];
    if (!current || refKeyOf(current) !== refKeyOf(message)) {
      throw new Error(`Message ${messageKeyOf(message)} belongs to another thread.`);
    }
    const changed: StoredMessage = { ...current, ...change };
    this.#messages[message.index] = changed;
    this.#keeping.keepMessage(changed);
    return changed;
  }

  /** A page of the history of one of the two. */
  page(owner: string, request: PageRequest): Page {
    const step = request.direction === 'older' ? -1 : 1;
    const found: StoredMessage[] = [];
    let index = this.#startOfPage(request);
    for (; this.#messages[index] && found.length < request.count; index += step) {
      const message = this.#visible(owner, index, request.withRevoked);
      if (message) found.push(message);
    }
    while (this.#messages[index] && !this.#visible(owner, index, request.withRevoked))
      index += step;
    return {
      messages: request.direction === 'older' ? found.reverse() : found,
      complete: this.#messages[index] === undefined,
    };
  }

  /** The newest message that one of the two still has and that may stand in the list. */
  lastFor(owner: string): StoredMessage | undefined {
    for (let index = this.#messages.length - 1; index >= 0; index -= 1) {
      const message = this.#visible(owner, index, true);
      if (message && !message.control?.includes('NoLastMsg')) return message;
    }
    return undefined;
  }

  /** What one of the two has of the messages after an arrival, oldest first. */
  arrivedAfter(owner: string, arrival: number): StoredMessage[] {
    const found: StoredMessage[] = [];
    for (let index = this.#messages.length - 1; index >= 0; index -= 1) {
      if ((this.#messages[index]?.arrival ?? 0) <= arrival) break;
      const message = this.#visible(owner, index, true);
      if (message) found.push(message);
    }
    return found.reverse();
  }

  /** How many messages of the other one are not read. */
  unreadOf(owner: string): number {
    return this.#messages
      .slice(this.readMarkOf(owner).nextIndex)
      .filter((message) => message.from !== owner && countsAsUnread(message))
      .filter((message) => this.#visible(owner, message.index, true)).length;
  }

  /** How far one of the two has read. */
  readMarkOf(owner: string): ReadMark {
    return this.#marksOf(owner).read;
  }

  /**
   * Marks as read what is here now and not newer than this second. Says whether the mark moved: it
   * only ever moves forward.
   */
  markRead(owner: string, time: number): boolean {
    const nextIndex = this.#indexAfter(time);
    const mark = this.readMarkOf(owner);
    if (nextIndex <= mark.nextIndex) return false;
    const reached = this.#messages[nextIndex - 1]?.time ?? 0;
    this.#setMarks(owner, { read: { nextIndex, time: Math.max(mark.time, reached) } });
    return true;
  }

  /** Empties the history of one of the two. */
  clearFor(owner: string): void {
    if (this.length === 0) return;
    this.#setMarks(owner, { clearedTo: this.#messages.length });
    this.markRead(owner, this.lastTime);
  }

  #place(message: StoredMessage): void {
    this.#messages.push(message);
    this.#indexByRef.set(refKeyOf(message), message.index);
    this.#indexByKey.set(messageKeyOf(message), message.index);
  }

  #marksOf(owner: string): ThreadMarks {
    return this.#marks.get(owner) ?? { owner, read: nothingRead, clearedTo: 0 };
  }

  #setMarks(owner: string, change: Partial<ThreadMarks>): void {
    const marks = { ...this.#marksOf(owner), ...change };
    this.#marks.set(owner, marks);
    this.#keeping.keepMarks(marks);
  }

  #visible(owner: string, index: number, withRevoked: boolean): StoredMessage | undefined {
    const message = this.#messages[index];
    if (!message || index < this.#marksOf(owner).clearedTo) return undefined;
    if (message.deletedBy.includes(owner)) return undefined;
    return withRevoked || message.revokedBy === undefined ? message : undefined;
  }

  #startOfPage({ direction, besideKey, time }: PageRequest): number {
    const beside = this.findByKey(besideKey);
    if (beside) return direction === 'older' ? beside.index - 1 : beside.index + 1;
    if (direction === 'newer') return this.#indexAfter(time - 1);
    return time === 0 ? this.#messages.length - 1 : this.#indexAfter(time) - 1;
  }

  // The place of the first message that is newer than a second. Times never go back: halve.
  #indexAfter(time: number): number {
    let low = 0;
    let high = this.#messages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#messages[middle]?.time ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function refKeyOf({ from, sequence, random }: MessageRef): string {
  return `${from}_${String(sequence)}_${String(random)}`;
}
