import { ConversationId, Group, UserId, peerOf } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { patiently } from './patiently';
import { SdkGroup } from './sdk-commands';
import { codeOf } from './sdk-host';
import { toGroup } from './to-model/group';

/** Told by the service: only members may know. */
const notInside: readonly unknown[] = [10007];
/** The SDK allows 8 questions about groups in a second, to the app too: many tips are one question. */
const pauseMs = 500;

/** Knows what groups are. Of those somebody has asked for it tells what changes. */
export class Groups {
  readonly #desk: CommandDesk;
  readonly #known = new Map<ConversationId, string>();
  /** Groups that are being asked for, and whether they have to be asked for again. */
  readonly #asking = new Map<ConversationId, boolean>();

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#known.clear();
    this.#asking.clear();
  }

  async load(id: ConversationId): Promise<Group> {
    const group = toGroup(id, await this.#ask(peerOf(id)));
    this.#known.set(id, JSON.stringify(group));
    return group;
  }

  /** Loads a group that was just changed, and tells it. */
  async loadChanged(id: ConversationId): Promise<Group> {
    const before = this.#known.get(id);
    const group = await this.load(id);
    if (this.#known.get(id) !== before) this.#desk.tell({ type: 'group-changed', group });
    return group;
  }

  /** Asks again for a group that somebody has asked for. */
  renew(id: ConversationId, me: UserId): void {
    if (!this.#known.has(id)) return;
    if (this.#asking.has(id)) this.#asking.set(id, true);
    else void this.#askAndTell(id, me);
  }

  /** It is no longer the signed-in person's. */
  forget(id: ConversationId): void {
    this.#known.delete(id);
  }

  async #askAndTell(id: ConversationId, me: UserId): Promise<void> {
    do {
      this.#asking.set(id, false);
      try {
        await this.loadChanged(id);
      } catch {
        // The next change, or whoever looks at the group, asks again.
      }
      await this.#desk.host.wait(pauseMs);
    } while (this.#asking.get(id) === true && this.#desk.visits.me === me);
    this.#asking.delete(id);
  }

  async #ask(groupID: string): Promise<SdkGroup> {
    const { host } = this.#desk;
    try {
      const { data } = await host.call((chat) =>
        patiently(() => chat.getGroupProfile({ groupID })),
      );
      return data.group;
    } catch (error) {
      if (!notInside.includes(codeOf(error))) throw error;
      const { data } = await host.call((chat) => patiently(() => chat.searchGroupByID(groupID)));
      return data.group;
    }
  }
}
