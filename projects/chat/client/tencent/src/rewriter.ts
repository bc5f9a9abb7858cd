import { ConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { SdkMessage } from './sdk';
import { codeOf } from './sdk-host';

/** Told by the SDK: somebody else has changed the message meanwhile. */
const conflict = 2480;
const mostTries = 3;

/** What is different in a message. */
export type Rewriting = (
  live: SdkMessage,
) => Partial<Pick<SdkMessage, 'payload' | 'cloudCustomData'>>;

/** A message as it is now, and whether the SDK tells that itself. */
export interface Rewritten {
  readonly message: SdkMessage;
  readonly told: boolean;
}

/** Changes messages at the service. The last one wins: who changes one that changed meanwhile does it again. */
export class Rewriter {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Rejects as the SDK does. */
  async rewrite(id: ConversationId, message: SdkMessage, rewriting: Rewriting): Promise<Rewritten> {
    let live = message;
    for (let tries = 1; ; tries++) {
      try {
        return await this.#modify(live, rewriting(live));
      } catch (error) {
        if (codeOf(error) !== conflict || tries === mostTries) throw error;
        live = await this.#desk.finder.look(id, message.ID);
      }
    }
  }

  async #modify(live: SdkMessage, changes: Partial<SdkMessage>): Promise<Rewritten> {
    const { data } = await this.#desk.host.call((chat) => chat.modifyMessage(draft(live, changes)));
    if (data.message) return { message: data.message, told: true };
    // The SDK does not keep what it knows from a jump only in step.
    Object.assign(live, changes, elementsOf(live, changes), { version: (live.version ?? 0) + 1 });
    return { message: live, told: false };
  }
}

/**
 * Reads like the message, but for the changes: were they made in the message, everybody would see them
 * before the service has agreed. The SDK sends the elements and looks at no other payload.
 */
function draft(live: SdkMessage, changes: Partial<SdkMessage>): SdkMessage {
  const all = { ...changes, ...elementsOf(live, changes) };
  const properties = Object.entries(all).map(([name, value]) => [name, { value, writable: true }]);
  return Object.create(live, Object.fromEntries(properties) as PropertyDescriptorMap) as SdkMessage;
}

function elementsOf({ type }: SdkMessage, { payload }: Partial<SdkMessage>): object {
  return payload ? { _elements: [{ type, content: payload }] } : {};
}
