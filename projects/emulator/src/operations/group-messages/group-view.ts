import type { Policy } from '../../policy.ts';
import type { Member } from '../../store/groups/group.ts';
import type { TimelineEntry } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { GroupPlace } from './group-place.ts';

/** How many entries somebody has not read. */
export interface UnreadEntries {
  /** All entries behind the read mark, as the service counts them by their sequences. */
  readonly behindMark: number;
  /** Those among them that do not count: his own, tips, recalled ones, and what he does not see. */
  readonly ignored: number;
}

/** A group or a topic as one user sees it: from when he joined to when he left, and what he kept. */
export class GroupView {
  readonly #place: GroupPlace;
  readonly #userID: string;
  readonly #first: number;
  readonly #last: number;

  constructor(store: Store, place: GroupPlace, userID: string, policy: Policy) {
    const { group, timeline } = place;
    const member = store.groups.findMember(group.id, userID);
    const marks = timeline.marksOf(userID);
    const isOpen = policy.openHistory.includes(group.type);
    const joinedAfter = isOpen || !member ? 0 : sequenceBeforeJoining(place, member);
    this.#place = place;
    this.#userID = userID;
    this.#first = Math.max(marks.clearedTo, joinedAfter) + 1;
    this.#last = member ? timeline.lastSequence : (marks.leftAt ?? 0);
  }

  /** The sequence below which he sees nothing. */
  get first(): number {
    return this.#first;
  }

  /** The newest sequence that he has read. What he never saw counts as read. */
  get readTo(): number {
    return Math.max(this.#place.timeline.marksOf(this.#userID).readTo, this.#first - 1);
  }

  /** Whether he sees an entry; a recalled one as recalled. */
  sees(entry: TimelineEntry): boolean {
    if (entry.sequence < this.#first || entry.sequence > this.#last) return false;
    if (entry.deletedBy.includes(this.#userID)) return false;
    if (entry.kind === 'tip' || !entry.targets || entry.from === this.#userID) return true;
    return entry.targets.includes(this.#userID);
  }

  /** The newest entry that he sees and that may stand in the list. */
  get lastEntry(): TimelineEntry | undefined {
    for (const entry of this.#place.timeline.downFrom(this.#last)) {
      if (entry.sequence < this.#first) break;
      if (this.sees(entry) && !controls(entry, 'NoLastMsg')) return entry;
    }
    return undefined;
  }

  /** What he has not read. Meeting groups and live rooms do not count. */
  get unread(): UnreadEntries {
    const { group, timeline } = this.#place;
    const behindMark = Math.max(0, this.#last - this.readTo);
    if (group.type === 'ChatRoom' || group.type === 'AVChatRoom') {
      return { behindMark: 0, ignored: 0 };
    }
    let counted = 0;
    for (const entry of timeline.downFrom(this.#last)) {
      if (entry.sequence <= this.readTo) break;
      if (this.#counts(entry)) counted += 1;
    }
    return { behindMark, ignored: behindMark - counted };
  }

  /** The sequences behind the read mark that do not count as unread. */
  get uncounted(): number[] {
    const sequences: number[] = [];
    for (const entry of this.#place.timeline.downFrom(this.#last)) {
      if (entry.sequence <= this.readTo) break;
      if (!this.#counts(entry)) sequences.push(entry.sequence);
    }
    return sequences;
  }

  #counts(entry: TimelineEntry): boolean {
    if (entry.kind === 'tip' || entry.from === this.#userID) return false;
    if (entry.revokedBy !== undefined || controls(entry, 'NoUnread')) return false;
    return this.sees(entry);
  }
}

function controls(entry: TimelineEntry, wish: string): boolean {
  return entry.kind === 'message' && (entry.control?.includes(wish) ?? false);
}

// A topic has sequences of its own: who joined the Community is asked when, not after which.
function sequenceBeforeJoining({ topicId, timeline }: GroupPlace, member: Member): number {
  return topicId === undefined ? member.joinedAfter : timeline.lastSequenceBefore(member.joinedAt);
}
