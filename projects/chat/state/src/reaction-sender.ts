import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Person } from 'ngx-tencent-chat/models';

import { ThreadUpdater, applyReacted, applyReacting } from './thread-updaters';

/** Shows an own reaction at once, and takes it back if the service refuses it. */
export class ReactionSender {
  readonly #client: ChatClient;
  readonly #update: (id: ConversationId, updater: ThreadUpdater) => void;
  /** How many reactions have been put or taken away. */
  #count = 0;
  /** Rises when the person leaves: what becomes of their reactions is not for the next one. */
  #turn = 0;

  constructor(client: ChatClient, update: (id: ConversationId, updater: ThreadUpdater) => void) {
    this.#client = client;
    this.#update = update;
  }

  /** Puts a reaction on a stored message, or takes it away. Rejects with `ChatError`. */
  async react(
    id: ConversationId,
    message: string,
    reaction: { readonly reaction: string; readonly on: boolean; readonly by: Person },
  ): Promise<void> {
    const turn = this.#turn;
    const pending = { ...reaction, turn: ++this.#count, id: message };
    this.#update(id, applyReacting(pending));
    let stored = false;
    try {
      await this.#client.react(id, message, reaction.reaction, reaction.on);
      stored = true;
    } finally {
      if (turn === this.#turn) this.#update(id, applyReacted(pending, stored));
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
  }
}
