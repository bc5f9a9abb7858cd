import { ConversationCommands, FolderChange } from 'ngx-tencent-chat/client';
import { ConversationId, ConversationMark, Folder, UserId } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeMethod } from './fake-client-options';
import { FakeParts } from './fake-client-parts';
import { toPeer } from './fake-client-record';

/** What can be done with the conversations of a fake service as a whole. */
export class FakeConversations implements ConversationCommands {
  readonly #parts: FakeParts;
  readonly #folders = new Map<UserId, readonly Folder[]>();

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  pin(id: ConversationId, on: boolean): Promise<void> {
    return this.#answer('pinConversation', [id, on], (me) => {
      this.#parts.world.set(me, toPeer(id), { pinned: on });
      this.#parts.line.tellConversation(toPeer(id));
    });
  }

  mute(id: ConversationId, on: boolean): Promise<void> {
    return this.#answer('muteConversation', [id, on], (me) => {
      this.#parts.world.set(me, toPeer(id), { muted: on });
      this.#parts.line.tellConversation(toPeer(id));
    });
  }

  mark(ids: readonly ConversationId[], mark: ConversationMark, on: boolean): Promise<void> {
    return this.#answer('markConversations', [ids, mark, on], (me) => {
      for (const id of ids) this.#mark(me, id, mark, on);
    });
  }

  remove(ids: readonly ConversationId[]): Promise<void> {
    return this.#answer('removeConversations', [ids], (me) => {
      for (const id of ids) {
        this.#empty(me, id);
        this.#parts.world.set(me, toPeer(id), { removed: true, pinned: false, marks: [] });
      }
      this.#parts.line.tellWhenUp({ type: 'conversations-removed', ids });
    });
  }

  clear(id: ConversationId): Promise<void> {
    return this.#answer('clearConversation', [id], (me) => {
      this.#empty(me, id);
      const event = { type: 'history-cleared', conversationId: id } as const;
      this.#parts.line.tellWithList(toPeer(id), event);
    });
  }

  listFolders(): Promise<readonly Folder[]> {
    return this.#answer('listFolders', [], (me) => this.#of(me));
  }

  createFolder(name: string, ids: readonly ConversationId[]): Promise<void> {
    return this.#answer('createFolder', [name, ids], (me) => {
      if (name.trim() === '' || ids.length === 0) throw failure('empty');
      if (this.#of(me).some((one) => one.name === name)) throw failure('refused');
      this.#keep(me, [...this.#of(me), { name, conversationIds: [...new Set(ids)] }]);
    });
  }

  changeFolder(name: string, change: FolderChange): Promise<void> {
    return this.#answer('changeFolder', [name, change], (me) => {
      const folder = this.#demand(me, name);
      const { add = [], remove = [] } = change;
      const renamed = change.name ?? name;
      if (renamed !== name && this.#of(me).some((one) => one.name === renamed)) {
        throw failure('refused');
      }
      const kept = folder.conversationIds.filter((id) => !remove.includes(id));
      const changed = { name: renamed, conversationIds: [...new Set([...kept, ...add])] };
      this.#keep(
        me,
        this.#of(me).map((one) => (one === folder ? changed : one)),
      );
    });
  }

  removeFolder(name: string): Promise<void> {
    return this.#answer('removeFolder', [name], (me) => {
      const folder = this.#demand(me, name);
      this.#keep(
        me,
        this.#of(me).filter((one) => one !== folder),
      );
    });
  }

  #mark(me: UserId, id: ConversationId, mark: ConversationMark, on: boolean): void {
    const { world, line } = this.#parts;
    const { marks = [] } = world.settings(me, toPeer(id));
    const others = marks.filter((one) => one !== mark);
    world.set(me, toPeer(id), { marks: on ? [...others, mark] : others });
    line.tellConversation(toPeer(id));
  }

  #empty(me: UserId, id: ConversationId): void {
    const { world } = this.#parts;
    for (const record of world.between(me, toPeer(id))) {
      world.change(record.id, ({ removedFor }) => ({ removedFor: [...removedFor, me] }));
    }
  }

  #of(me: UserId): readonly Folder[] {
    return this.#folders.get(me) ?? [];
  }

  #demand(me: UserId, name: string): Folder {
    const folder = this.#of(me).find((one) => one.name === name);
    if (!folder) throw failure('not-found');
    return folder;
  }

  #keep(me: UserId, folders: readonly Folder[]): void {
    this.#folders.set(me, folders);
    this.#parts.line.tellWhenUp({ type: 'folders-changed', folders });
  }

  #answer<T>(method: FakeMethod, given: readonly unknown[], act: (me: UserId) => T): Promise<T> {
    const { faults, line } = this.#parts;
    return faults.answer(method, given, () => act(line.reach()));
  }
}
