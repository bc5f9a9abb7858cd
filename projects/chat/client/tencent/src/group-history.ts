import { Stretch, Way } from './history-cursor';
import { GroupHop, Hopper } from './hopper';
import { SdkMessage } from './sdk';

/** How many sequences one answer covers at least. */
const pageSize = 15;
/** How many pages without a message are stepped over in one go. */
const mostSteps = 20;

/**
 * Finds places in groups, where every message has a sequence. The service answers backwards only: what
 * is forward is asked for from its end. Sequences are missing where messages were deleted.
 */
export class GroupHistory {
  readonly #hopper: Hopper;

  constructor(hopper: Hopper) {
    this.#hopper = hopper;
  }

  /** The newest messages. */
  async newest(conversation: string): Promise<Stretch> {
    return stretch(await this.#hopper.group(conversation, null), null);
  }

  /** The messages from a sequence on, or up to it. */
  async beside(conversation: string, way: Way, sequence: number): Promise<Stretch> {
    return way === 'older'
      ? this.#upTo(conversation, sequence)
      : this.#from(conversation, sequence);
  }

  /** The messages around a sequence. */
  async around(conversation: string, sequence: number): Promise<Stretch> {
    const end = sequence + Math.floor(pageSize / 2);
    return this.#close(conversation, await this.#hopper.group(conversation, end), end);
  }

  /** The messages around the first one that was sent in a second or later. */
  async aroundSecond(conversation: string, second: number): Promise<Stretch> {
    const newest = await this.#hopper.group(conversation, null);
    const isReached = ({ time }: SdkMessage) => time >= second;
    const [oldest] = newest.messages;
    if (!oldest || newest.from <= 1 || !isReached(oldest)) return stretch(newest, null);
    // Before `low` all is earlier, from `high` on all is later.
    let low = 1;
    let high = oldest.sequence ?? newest.from;
    while (high - low >= pageSize / 2) {
      const middle = Math.floor((low + high) / 2);
      const { messages, from } = await this.#hopper.group(conversation, middle);
      const reached = messages.find(isReached);
      if (!reached) low = middle + 1;
      else {
        high = reached.sequence ?? from;
        if (messages.some((message) => !isReached(message))) break;
      }
    }
    return this.around(conversation, high);
  }

  async #upTo(conversation: string, sequence: number): Promise<Stretch> {
    let end = sequence;
    for (let steps = 1; ; steps++) {
      const hop = await this.#hopper.group(conversation, end);
      const older = hop.from > 1 ? hop.from - 1 : null;
      if (hop.messages.length > 0 || older === null || steps === mostSteps) {
        return stretch(hop, sequence + 1);
      }
      end = older;
    }
  }

  async #from(conversation: string, sequence: number): Promise<Stretch> {
    let start = sequence;
    for (let steps = 1; ; steps++) {
      const end = start + pageSize - 1;
      const hop = cut(await this.#hopper.group(conversation, end), sequence);
      const page = await this.#close(conversation, hop, end);
      if (page.messages.length > 0 || page.newer === null || steps === mostSteps) {
        return { ...page, older: { sequence: sequence - 1 } };
      }
      start = end + 1;
    }
  }

  /**
   * An answer up to a sequence as a page. Where its end is missing, that may be the end of history, or
   * something was deleted there: the newest page tells.
   */
  async #close(conversation: string, hop: GroupHop, end: number): Promise<Stretch> {
    if (hop.messages.at(-1)?.sequence === end) return stretch(hop, end + 1);
    const newest = await this.#hopper.group(conversation, null);
    if (newest.from > end + 1) return stretch(hop, end + 1);
    const last = hop.messages.at(-1)?.sequence ?? hop.from - 1;
    const { messages } = cut(newest, last + 1);
    return stretch({ messages: [...hop.messages, ...messages], from: hop.from }, null);
  }
}

function cut({ messages, from }: GroupHop, start: number): GroupHop {
  return {
    messages: messages.filter(({ sequence = 0 }) => sequence >= start),
    from: Math.max(from, start),
  };
}

function stretch({ messages, from }: GroupHop, newer: number | null): Stretch {
  return {
    messages,
    older: from > 1 ? { sequence: from - 1 } : null,
    newer: newer === null ? null : { sequence: newer },
  };
}
