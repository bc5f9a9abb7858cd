import {
  ConversationId,
  Message,
  UserId,
  communityOf,
  kindOf,
  peerOf,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { groupsOnly } from './command-errors';
import { toConversationId, groupType } from './conversation-id';
import { codeOf } from './sdk-host';
import { toStoredMessages } from './to-model/message';

/** Told by the service: it is pinned. */
const pinnedAlready = 10071;

/**
 * Pins messages of groups. The SDK's events tell one change, and its list comes in the order of the
 * messages: so the list is asked for again, and shown the newest message first.
 */
export class Pins {
  readonly #desk: CommandDesk;
  /** How often the pins of a group were asked for; the last answer counts. */
  readonly #turns = new Map<ConversationId, number>();

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  async pin(id: ConversationId, messageId: string, on: boolean, me: UserId): Promise<void> {
    const groupID = groupOf(id);
    const message = await this.#desk.finder.find(id, messageId);
    try {
      await this.#desk.host.call((chat) =>
        chat.pinGroupMessage({ groupID, message, isPinned: on }),
      );
    } catch (error) {
      if (!on || codeOf(error) !== pinnedAlready) throw error;
    }
    await this.#tell(id, me);
  }

  async list(id: ConversationId, me: UserId): Promise<readonly Message[]> {
    const groupID = groupOf(id);
    const { data } = await this.#desk.host.call((chat) => chat.getPinnedGroupMessageList(groupID));
    const messages = toStoredMessages(data.messageList, me);
    // A message that is taken back stays pinned, and there is nothing in it to see.
    return messages.filter(({ recalled }) => !recalled).reverse();
  }

  /** The SDK tells that something was pinned or unpinned. */
  hear(data: unknown, me: UserId): void {
    const { groupID } = (data ?? {}) as { readonly groupID?: unknown };
    const id = typeof groupID === 'string' ? toConversationId(groupType + groupID) : null;
    if (id) void this.#tell(id, me);
  }

  async #tell(id: ConversationId, me: UserId): Promise<void> {
    const turn = (this.#turns.get(id) ?? 0) + 1;
    this.#turns.set(id, turn);
    try {
      const messages = await this.list(id, me);
      if (this.#turns.get(id) !== turn) return;
      this.#desk.tell({ type: 'pinned-changed', conversationId: id, messages });
    } catch {
      // The change is made; whoever looks at the pins asks for them then.
    }
  }
}

function groupOf(id: ConversationId): string {
  if (kindOf(id) === 'group' && !communityOf(id)) return peerOf(id);
  throw groupsOnly('pinned messages');
}
