import { DirectEdge, DirectWalk } from './direct-walk';
import { Stretch, Way } from './history-cursor';
import { Hop, Hopper } from './hopper';

/** How many pages of one second are kept when a message in the midst of them is looked for. */
const pagesKept = 2;

/**
 * Finds places in direct conversations, which the service dates in whole seconds. More messages than
 * fit on a page may share a second.
 */
export class DirectHistory {
  readonly #hopper: Hopper;

  constructor(hopper: Hopper) {
    this.#hopper = hopper;
  }

  /** The newest messages. */
  async newest(conversation: string): Promise<Stretch> {
    const { messages, complete, time } = await this.#hopper.direct(conversation, 'older', null);
    return {
      messages,
      older: complete ? null : { time, id: messages[0]?.ID ?? '' },
      newer: null,
    };
  }

  /** The messages next to one that is known. */
  async beside(conversation: string, way: Way, edge: DirectEdge): Promise<Stretch> {
    const walk = new DirectWalk(way, edge);
    const ask = () => this.#hopper.direct(conversation, way, walk.at.time, walk.at.id);
    while (!walk.take(await ask()));
    const { messages, complete } = walk;
    const { time } = walk.at;
    const first = messages[0];
    const last = messages.at(-1);
    const on = complete ? null : { time, id: (way === 'older' ? first : last)?.ID ?? edge.id };
    // From the other side, what was known is what comes next.
    const back = way === 'older' ? last : first;
    const home = back ? { time: back.time, id: back.ID } : edge;
    return way === 'older'
      ? { messages, older: on, newer: home }
      : { messages, older: home, newer: on };
  }

  /** The messages around a second, and around one of its messages if there is such a one. */
  async around(conversation: string, second: number, id: string | null): Promise<Stretch> {
    const before = await this.#hopper.direct(conversation, 'older', second - 1);
    const pages: Hop[] = [];
    let next: Hop | null = null;
    do {
      const from = next ? next.time : second;
      next = await this.#hopper.direct(conversation, 'newer', from, next?.messages.at(-1)?.ID);
      pages.push(next);
    } while (id !== null && isInside(next, second, id));
    const after = pages.slice(-pagesKept);
    const whole = pages.length === after.length;
    const messages = [...(whole ? before.messages : []), ...after.flatMap((hop) => hop.messages)];
    const first = messages[0];
    const last = messages.at(-1);
    return {
      messages,
      older: (whole && before.complete) || !first ? null : { time: first.time, id: first.ID },
      newer: next.complete || !last ? null : { time: next.time, id: last.ID },
    };
  }
}

/** Whether a message that is looked for may be further on in its second. */
function isInside({ messages, complete }: Hop, second: number, id: string): boolean {
  const last = messages.at(-1);
  return !complete && last?.time === second && !messages.some(({ ID }) => ID === id);
}
