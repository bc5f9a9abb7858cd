import { ConversationId, ConversationMark, Folder } from 'ngx-tencent-chat/models';

/** What is to be different about a folder; what is left out stays. */
export interface FolderChange {
  /** Its new name. */
  readonly name?: string | undefined;
  /** Conversations to put in. */
  readonly add?: readonly ConversationId[] | undefined;
  /** Conversations to take out. */
  readonly remove?: readonly ConversationId[] | undefined;
}

/** What can be done with conversations as a whole. Each change is told as an event too, to all devices. */
export interface ConversationCommands {
  /** Keeps a conversation on top of the list, or no longer. */
  pin(id: ConversationId, on: boolean): Promise<void>;

  /** Asks it to stay quiet, or no longer: its messages still come, and are counted apart. */
  mute(id: ConversationId, on: boolean): Promise<void>;

  /** Puts a mark on conversations, or takes it away. */
  mark(ids: readonly ConversationId[], mark: ConversationMark, on: boolean): Promise<void>;

  /** Takes conversations off the list, with all that was said there, for the signed-in person alone. */
  remove(ids: readonly ConversationId[]): Promise<void>;

  /** Deletes what was said in a conversation, for the signed-in person alone. It stays in the list. */
  clear(id: ConversationId): Promise<void>;

  /** All folders. */
  listFolders(): Promise<readonly Folder[]>;

  /** Makes a folder. Rejects with `refused` where there is one of that name, or too many. */
  createFolder(name: string, ids: readonly ConversationId[]): Promise<void>;

  /** Changes a folder. */
  changeFolder(name: string, change: FolderChange): Promise<void>;

  /** Takes a folder away; its conversations stay. */
  removeFolder(name: string): Promise<void>;
}
