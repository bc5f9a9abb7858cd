import { patiently } from './patiently';
import { SdkAnswer, SdkChat, SdkHistoryPage, SdkMessage } from './sdk';
import { SdkHost } from './sdk-host';

/** How many messages an answer has at most; of a group, how many sequences it covers. */
export const pageSize = 15;
/** Moments at which nobody ever wrote: before the service began, and far ahead. */
const nowhere = { older: 1, newer: 4_000_000_000 } as const;

/** What the service has beside a moment of a direct conversation. */
export interface Hop {
  /** Oldest first. */
  readonly messages: readonly SdkMessage[];
  /** Whether there is nothing further on this way. */
  readonly complete: boolean;
  /** The moment where the answer ends: asking on there goes on within the second. */
  readonly time: number;
  /** Whether the answer begins right beside the message at the edge, without that one. */
  readonly exact: boolean;
}

interface Trace {
  readonly time: number;
  readonly id: string;
}

/**
 * Asks the service for history, which `getMessageList` does not always do. The SDK remembers, for each
 * way of a conversation, the message at which the last answer ended, and goes on there when it is asked
 * for the very second again; asked for any other it begins with all of that second. So whoever asks has
 * to know what was asked before: this one does.
 */
export class Hopper {
  readonly #host: SdkHost;
  #traces = new WeakMap<SdkChat, Map<string, Trace>>();

  constructor(host: SdkHost) {
    this.#host = host;
  }

  /** Somebody has signed in: the SDK has forgotten where its answers ended. */
  forget(): void {
    this.#traces = new WeakMap();
  }

  /**
   * Messages of a direct conversation, up to a moment or from it on, in whole seconds.
   * @param edge The message beside which the answer should begin, if the SDK can.
   */
  async direct(
    conversationID: string,
    way: 'older' | 'newer',
    time: number | null,
    edge: string | null = null,
  ): Promise<Hop> {
    return this.#host.call(async (chat) => {
      const traces = this.#tracesOf(chat);
      const place = `${way} ${conversationID}`;
      const trace = traces.get(place);
      const asked = { conversationID, direction: way === 'older' ? 0 : 1 } as const;
      const exact = trace?.time === time && trace.id === edge;
      // The SDK would go on where somebody else's answer ended, and leave out what is before that.
      if (trace?.time === time && !exact) await ask(chat, { ...asked, time: nowhere[way] });
      const { data } = await ask(chat, time === null ? asked : { ...asked, time });
      const messages = data.messageList.toSorted((a, b) => a.time - b.time);
      const end = way === 'older' ? messages[0] : messages.at(-1);
      const next = numberOf(data.nextMessageTime) ?? end?.time ?? time ?? 0;
      if (data.isCompleted) traces.delete(place);
      else traces.set(place, { time: next, id: end?.ID ?? edge ?? '' });
      return { messages, complete: data.isCompleted, time: next, exact };
    });
  }

  /** Messages of a group up to a sequence, the newest ones without; oldest first. */
  async group(conversationID: string, sequence: number | null): Promise<GroupHop> {
    const asked = { conversationID, direction: 0 } as const;
    return this.#host.call(async (chat) => {
      const { data } = await ask(chat, sequence === null ? asked : { ...asked, sequence });
      const messages = data.messageList.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
      const told = numberOf(data.nextMessageSeq) ?? (messages[0]?.sequence ?? 1) - 1;
      const next = data.isCompleted ? 0 : told;
      return { messages, from: next + 1 };
    });
  }

  #tracesOf(chat: SdkChat): Map<string, Trace> {
    const traces = this.#traces.get(chat) ?? new Map<string, Trace>();
    this.#traces.set(chat, traces);
    return traces;
  }
}

/** What the service has of a group from one sequence to another. */
export interface GroupHop {
  readonly messages: readonly SdkMessage[];
  /** The oldest sequence about which the answer says anything: what it does not have is not there. */
  readonly from: number;
}

function ask(
  chat: SdkChat,
  options: Parameters<SdkChat['getMessageListHopping']>[0],
): Promise<SdkAnswer<SdkHistoryPage>> {
  return patiently(() => chat.getMessageListHopping(options));
}

/** The SDK says '' where it has no number. */
function numberOf(told: number | '' | undefined): number | undefined {
  return told === '' ? undefined : told;
}
