import { Stretch, Way } from './history-cursor';
import { Hop, Hopper } from './hopper';
import { SdkMessage } from './sdk';

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
  async beside(
    conversation: string,
    way: Way,
    edge: { readonly time: number; readonly id: string },
  ): Promise<Stretch> {
    const { messages, complete, time } = await this.#walk(conversation, way, edge);
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

  /** Asks on until there is a message that is beyond the edge. */
  async #walk(
    conversation: string,
    way: Way,
    edge: { readonly time: number; readonly id: string },
  ): Promise<{ messages: readonly SdkMessage[]; complete: boolean; time: number }> {
    let messages: readonly SdkMessage[] = [];
    let { time, id } = edge;
    let met = false;
    for (;;) {
      const hop = await this.#hopper.direct(conversation, way, time, id);
      const page = beyond(hop.messages, way, edge.id);
      met ||= hop.exact && messages.length === 0;
      if (page.length < hop.messages.length) {
        met = true;
        messages = [];
      }
      const known = new Set(messages.map(({ ID }) => ID));
      const fresh = page.filter(({ ID }) => !known.has(ID));
      messages = way === 'older' ? [...fresh, ...messages] : [...messages, ...fresh];
      const end = way === 'older' ? messages[0] : messages.at(-1);
      // The message at the edge may be gone; once the second is over it is not looked for any more.
      met ||= end !== undefined && end.time !== edge.time;
      if (hop.complete || (met && fresh.length > 0)) {
        return { messages, complete: hop.complete, time: hop.time };
      }
      // Without anything new the service cannot go on within this second.
      const stuck = hop.time === time && hop.messages.every(({ ID }) => known.has(ID));
      id = (way === 'older' ? hop.messages[0] : hop.messages.at(-1))?.ID ?? id;
      time = stuck ? hop.time + (way === 'older' ? -1 : 1) : hop.time;
    }
  }
}

/** Whether a message that is looked for may be further on in its second. */
function isInside({ messages, complete }: Hop, second: number, id: string): boolean {
  const last = messages.at(-1);
  return !complete && last?.time === second && !messages.some(({ ID }) => ID === id);
}

/** The part of a page that is beyond a message, all of it if the message is not there. */
function beyond(page: readonly SdkMessage[], way: Way, id: string): readonly SdkMessage[] {
  const index = page.findIndex(({ ID }) => ID === id);
  if (index < 0) return page;
  return way === 'older' ? page.slice(0, index) : page.slice(index + 1);
}
