import { DestroyRef, Service, Signal, computed, inject, signal } from '@angular/core';
import { ChatClient, ChatEvent, FolderChange } from 'ngx-tencent-chat/client';
import { ConversationId, Folder } from 'ngx-tencent-chat/models';

import { injectAsked } from './asked';
import { FolderUpdater, applyFolder, applyFolderChange, applyFolderGone } from './folder-updaters';

/** Holds the folders of the conversation list. Sole writer of that state. */
@Service()
export class FolderStore {
  readonly #client = inject(ChatClient);
  readonly #told = signal<readonly Folder[]>([]);
  /** What the service is being asked for, oldest first. */
  readonly #pending = signal<readonly FolderUpdater[]>([]);
  readonly #asked = injectAsked<'folders', readonly Folder[]>({
    fetch: () => this.#client.conversations.listFolders(),
    put: (_, folders) => this.#told.set(folders),
    forget: () => this.#forget(),
  });

  /** All folders; none until they are loaded. */
  readonly folders: Signal<readonly Folder[]> = computed(() =>
    this.#pending().reduce((folders, update) => update(folders), this.#told()),
  );

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Loads the folders; they follow changes from then on. Tries again in a while if that may help. */
  follow(): Promise<void> {
    return this.#asked.follow('folders');
  }

  /** Makes a folder. Rejects with `ChatError`: `refused` where there is one of that name, or too many. */
  create(name: string, ids: readonly ConversationId[]): Promise<void> {
    const folder = { name, conversationIds: ids };
    return this.#make(applyFolder(folder), () =>
      this.#client.conversations.createFolder(name, ids),
    );
  }

  /** Changes a folder: its name, or what is in it. Rejects with `ChatError` if refused. */
  change(name: string, change: FolderChange): Promise<void> {
    const ask = (): Promise<void> => this.#client.conversations.changeFolder(name, change);
    return this.#make(applyFolderChange(name, change), ask);
  }

  /** Takes a folder away; its conversations stay. Rejects with `ChatError` if refused. */
  remove(name: string): Promise<void> {
    return this.#make(applyFolderGone(name), () => this.#client.conversations.removeFolder(name));
  }

  async #make(update: FolderUpdater, ask: () => Promise<void>): Promise<void> {
    this.#pending.update((all) => [...all, update]);
    try {
      await ask();
      // Whoever has left meanwhile has no folders to be changed.
      if (!this.#pending().includes(update)) return;
      if (this.#asked.has('folders')) this.#asked.supersede('folders');
      this.#told.update(update);
    } finally {
      this.#pending.update((all) => all.filter((one) => one !== update));
    }
  }

  #hear(event: ChatEvent): void {
    if (event.type !== 'folders-changed') return;
    this.#asked.supersede('folders');
    this.#told.set(event.folders);
  }

  #forget(): void {
    this.#told.set([]);
    this.#pending.set([]);
  }
}
