import { ConversationCommands, FolderChange } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  ConversationMark,
  Folder,
  kindOf,
  peerOf,
  communityOf,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { toWireConversationId } from './conversation-id';
import { Folders } from './folders';
import { inParts } from './in-parts';
import { ListWatch } from './list-watch';
import { assertDone } from './list-outcome';
import { codeOf } from './sdk-host';
import { wireMarks } from './to-model/marks';

/** More the SDK takes not at once. */
const mostAtOnce = 100;
/** Told by the SDK: it has no such conversation in its list. */
const notListed = 2500;

/** The commands of the port: each asks on behalf of whoever is signed in. */
export class TencentConversationCommands implements ConversationCommands {
  readonly #desk: CommandDesk;
  readonly #folders: Folders;
  readonly #list: ListWatch;

  constructor(desk: CommandDesk, folders: Folders, list: ListWatch) {
    this.#desk = desk;
    this.#folders = folders;
    this.#list = list;
  }

  pin(id: ConversationId, on: boolean): Promise<void> {
    const options = { conversationID: toWireConversationId(id), isPinned: on };
    return this.#desk.visits.answer(async () => {
      await this.#desk.host.call((chat) => chat.pinConversation(options));
    });
  }

  mute(id: ConversationId, on: boolean): Promise<void> {
    const messageRemindType = on ? 'AcceptNotNotify' : 'AcceptAndNotify';
    const where = kindOf(id) === 'direct' ? { userIDList: [peerOf(id)] } : { groupID: peerOf(id) };
    return this.#desk.visits.answer(async () => {
      await this.#desk.host.call((chat) =>
        chat.setMessageRemindType({ ...where, messageRemindType }),
      );
    });
  }

  mark(ids: readonly ConversationId[], mark: ConversationMark, on: boolean): Promise<void> {
    return this.#desk.visits.answer(() => this.#mark(ids, mark, on));
  }

  remove(ids: readonly ConversationId[]): Promise<void> {
    return this.#desk.visits.answer(async () => {
      for (const some of inParts(ids, mostAtOnce)) {
        await this.#delete(some);
        this.#list.tellRemoved(some);
      }
    });
  }

  clear(id: ConversationId): Promise<void> {
    return this.#desk.visits.answer(async () => {
      const conversationID = toWireConversationId(id);
      try {
        await this.#desk.host.call((chat) => chat.clearHistoryMessage(conversationID));
      } catch (error) {
        // Nothing was ever said there.
        if (codeOf(error) !== notListed) throw error;
      }
      this.#desk.tell({ type: 'history-cleared', conversationId: id });
    });
  }

  listFolders(): Promise<readonly Folder[]> {
    return this.#desk.visits.answer(() => this.#folders.list());
  }

  createFolder(name: string, ids: readonly ConversationId[]): Promise<void> {
    return this.#desk.visits.answer(() => this.#folders.create(name, ids));
  }

  changeFolder(name: string, change: FolderChange): Promise<void> {
    return this.#desk.visits.answer(() => this.#folders.change(name, change));
  }

  removeFolder(name: string): Promise<void> {
    return this.#desk.visits.answer(() => this.#folders.remove(name));
  }

  /** Marks all messages as read, and takes away what says that they are to be looked at again. */
  markRead(id: ConversationId): Promise<void> {
    const conversationID = toWireConversationId(id);
    const { host, visits } = this.#desk;
    return visits.answer(async () => {
      await host.call((chat) => chat.setMessageRead({ conversationID }));
      // Topics are in no list, and have no marks.
      if (communityOf(id)) return;
      const { data } = await host.call((chat) => chat.getConversationList([conversationID]));
      const listed = data.conversationList.find((one) => one.conversationID === conversationID);
      if (listed?.markList?.includes(wireMarks.unread)) await this.#mark([id], 'unread', false);
    });
  }

  async #mark(ids: readonly ConversationId[], mark: ConversationMark, on: boolean): Promise<void> {
    for (const some of inParts(ids, mostAtOnce)) {
      const conversationIDList = some.map(toWireConversationId);
      const options = { conversationIDList, markType: wireMarks[mark], enableMark: on };
      const { data } = await this.#desk.host.call((chat) => chat.markConversation(options));
      assertDone(data);
    }
  }

  async #delete(ids: readonly ConversationId[]): Promise<void> {
    const conversationIDList = ids.map(toWireConversationId);
    const options = { conversationIDList, clearHistoryMessage: true };
    try {
      await this.#desk.host.call((chat) => chat.deleteConversation(options));
    } catch (error) {
      // It is off the list already.
      if (codeOf(error) !== notListed) throw error;
    }
  }
}
