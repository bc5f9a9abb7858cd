import { ConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { toConversationId, toWireConversationId } from './conversation-id';
import { SdkConversation, SdkEvent, sdkEvents } from './sdk';

/** How often the list is looked through. It is in memory; nobody is asked. */
const lookMs = 5_000;

/**
 * Notices what is no longer in the list: the SDK tells what changes there, and not what goes, for instance
 * because it was deleted on another device.
 */
export class ListWatch {
  readonly #desk: CommandDesk;
  #known: Set<string> | null = null;
  /** Rises with each change that was heard of: a look from before it says nothing. */
  #changes = 0;
  #watching = false;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#known = null;
  }

  /** What was listed is there from now on; what is gone then was removed. */
  keep(listed: readonly SdkConversation[]): void {
    this.#known = new Set(listed.map(({ conversationID }) => conversationID));
    if (!this.#watching) void this.#watch();
  }

  hear({ name, data }: SdkEvent): void {
    if (name !== sdkEvents.conversationListUpdated || !this.#known || !Array.isArray(data)) return;
    this.#changes++;
    for (const { conversationID } of data as readonly SdkConversation[]) {
      this.#known.add(conversationID);
    }
  }

  /** The signed-in person has taken them off the list. */
  tellRemoved(ids: readonly ConversationId[]): void {
    for (const id of ids) this.#known?.delete(toWireConversationId(id));
    this.#desk.tell({ type: 'conversations-removed', ids });
  }

  async #watch(): Promise<void> {
    this.#watching = true;
    while (this.#known) {
      await this.#desk.host.wait(lookMs);
      await this.#look();
    }
    this.#watching = false;
  }

  async #look(): Promise<void> {
    const known = this.#known;
    const changes = this.#changes;
    if (!known) return;
    try {
      const { data } = await this.#desk.host.call((chat) => chat.getConversationList());
      const there = new Set(data.conversationList.map(({ conversationID }) => conversationID));
      // A list that is being fetched anew begins empty.
      if (!data.isSyncCompleted || known !== this.#known) return;
      if (changes !== this.#changes) return;
      const gone = [...known].filter((wire) => !there.has(wire)).map(toConversationId);
      const ids = gone.filter((id) => id !== null);
      this.#known = there;
      if (ids.length > 0) this.#desk.tell({ type: 'conversations-removed', ids });
    } catch {
      // Nobody is signed in, or the connection is being mended.
    }
  }
}
