import { Stretch, Way } from './history-cursor';
import { GroupHop, Hopper, pageSize } from './hopper';
import { MomentSearch } from './moment-search';

/** How many questions one walk over deleted messages takes: the SDK allows 20 in a second. */
const mostHops = 16;

/**
 * Finds places in groups, where every message has a sequence. The service answers backwards only: what
 * is forward is asked for from its end. Sequences are missing where messages were deleted; a page
 * without a message, but with a cursor, says that a walk over many of them is not over yet.
 */
export class GroupHistory {
  readonly #hopper: Hopper;

  constructor(hopper: Hopper) {
    this.#hopper = hopper;
  }

  /** The newest messages. */
  async newest(conversation: string): Promise<Stretch> {
    const hop = await this.#hopper.group(conversation, null);
    if (hop.messages.length > 0 || hop.from <= 1) return stretch(hop, null);
    return { ...(await this.#upTo(conversation, hop.from - 1)), newer: null };
  }

  /** The messages from a sequence on, or up to it. */
  async beside(conversation: string, way: Way, sequence: number): Promise<Stretch> {
    if (way === 'newer') return this.#from(conversation, sequence);
    if (sequence < 1) return { messages: [], older: null, newer: { sequence: 1 } };
    return this.#upTo(conversation, sequence);
  }

  /** The messages around a sequence; if all of them are gone, those that come next. */
  async around(conversation: string, sequence: number): Promise<Stretch> {
    const end = sequence + Math.floor(pageSize / 2);
    const hop = await this.#hopper.group(conversation, end);
    const page = close(hop, end, await this.#newestUnless(conversation, hop, end));
    if (page.messages.length > 0) return page;
    const { older } = page;
    if (page.newer) return { ...(await this.#from(conversation, end + 1)), older };
    return older ? { ...(await this.#upTo(conversation, hop.from - 1)), newer: null } : page;
  }

  /** The messages around the first one that was sent in a second or later. */
  async aroundSecond(conversation: string, second: number): Promise<Stretch> {
    const newest = await this.newest(conversation);
    const oldest = newest.messages[0];
    if (!oldest?.sequence || !newest.older || oldest.time < second) return newest;
    const search = new MomentSearch(second, oldest.sequence);
    for (let hops = 1; search.next !== null && hops < mostHops; hops++) {
      search.learn(search.next, await this.#hopper.group(conversation, search.next));
    }
    return this.around(conversation, search.found);
  }

  async #upTo(conversation: string, sequence: number): Promise<Stretch> {
    let end = sequence;
    for (let hops = 1; ; hops++) {
      const hop = await this.#hopper.group(conversation, end);
      if (hop.messages.length > 0 || hop.from <= 1 || hops === mostHops) {
        return stretch(hop, sequence + 1);
      }
      end = hop.from - 1;
    }
  }

  async #from(conversation: string, sequence: number): Promise<Stretch> {
    let start = sequence;
    let newest: GroupHop | null = null;
    for (let hops = 1; ; hops++) {
      const end = start + pageSize - 1;
      const hop = cut(await this.#hopper.group(conversation, end), start);
      newest ??= await this.#newestUnless(conversation, hop, end);
      const page = close(hop, end, newest);
      if (page.messages.length > 0 || page.newer === null || hops === mostHops) {
        return { ...page, older: { sequence: sequence - 1 } };
      }
      start = end + 1;
    }
  }

  /**
   * The newest page, unless an answer reaches to its end. Where the end is missing, that may be the end
   * of history, or something was deleted there: the newest page tells.
   */
  async #newestUnless(conversation: string, hop: GroupHop, end: number): Promise<GroupHop | null> {
    return reaches(hop, end) ? null : this.#hopper.group(conversation, null);
  }
}

function reaches({ messages }: GroupHop, end: number): boolean {
  return messages.at(-1)?.sequence === end;
}

/** An answer up to a sequence as a page; with the newest one if that is next to it. */
function close(hop: GroupHop, end: number, newest: GroupHop | null): Stretch {
  if (!newest || reaches(hop, end) || newest.from > end + 1) return stretch(hop, end + 1);
  const last = hop.messages.at(-1)?.sequence ?? hop.from - 1;
  const { messages } = cut(newest, last + 1);
  return stretch({ messages: [...hop.messages, ...messages], from: hop.from }, null);
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
