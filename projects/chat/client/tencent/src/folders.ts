import { FolderChange } from 'ngx-tencent-chat/client';
import { ConversationId, Folder } from 'ngx-tencent-chat/models';

import { nothingToPutIn } from './client-errors';
import { CommandDesk } from './command-desk';
import { toConversationId, toWireConversationId } from './conversation-id';
import { assertDone } from './list-outcome';
import { SdkEvent, sdkEvents } from './sdk';

/** Conversations that are kept together under a name. Tells all of them when something about them changes. */
export class Folders {
  readonly #desk: CommandDesk;
  #told: string | null = null;
  #asking = false;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#told = null;
  }

  hear({ name }: SdkEvent): void {
    if (name === sdkEvents.folderListUpdated || name === sdkEvents.folderUpdated) {
      void this.#tell();
    }
  }

  async list(): Promise<readonly Folder[]> {
    const { host } = this.#desk;
    const { data: names } = await host.call((chat) => chat.getConversationGroupList());
    if (names.length === 0) return [];
    const { data } = await host.call((chat) => chat.getConversationList());
    return names.map((name) => ({
      name,
      conversationIds: data.conversationList
        .filter(({ conversationGroupList = [] }) => conversationGroupList.includes(name))
        .map(({ conversationID }) => toConversationId(conversationID))
        .filter((id) => id !== null),
    }));
  }

  async create(groupName: string, ids: readonly ConversationId[]): Promise<void> {
    if (groupName.trim() === '' || ids.length === 0) throw nothingToPutIn();
    const conversationIDList = ids.map(toWireConversationId);
    const options = { groupName, conversationIDList };
    const { data } = await this.#desk.host.call((chat) => chat.createConversationGroup(options));
    assertDone(data);
    await this.#tell();
  }

  async change(
    groupName: string,
    { name = groupName, add = [], remove = [] }: FolderChange,
  ): Promise<void> {
    const { host } = this.#desk;
    if (add.length > 0) {
      const options = { groupName, conversationIDList: add.map(toWireConversationId) };
      assertDone((await host.call((chat) => chat.addConversationsToGroup(options))).data);
    }
    if (remove.length > 0) {
      const options = { groupName, conversationIDList: remove.map(toWireConversationId) };
      assertDone((await host.call((chat) => chat.deleteConversationsFromGroup(options))).data);
    }
    if (name !== groupName) {
      const names = { oldName: groupName, newName: name };
      await host.call((chat) => chat.renameConversationGroup(names));
    }
    await this.#tell();
  }

  async remove(name: string): Promise<void> {
    await this.#desk.host.call((chat) => chat.deleteConversationGroup(name));
    await this.#tell();
  }

  /** The SDK tells one change in several events, before its conversations know of it. */
  async #tell(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    await Promise.resolve();
    this.#asking = false;
    try {
      const folders = await this.list();
      const told = JSON.stringify(folders);
      if (told === this.#told) return;
      this.#told = told;
      this.#desk.tell({ type: 'folders-changed', folders });
    } catch {
      // Whoever shows them asks again when the connection is back.
    }
  }
}
