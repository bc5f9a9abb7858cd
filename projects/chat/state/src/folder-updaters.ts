import { FolderChange } from 'ngx-tencent-chat/client';
import { Folder } from 'ngx-tencent-chat/models';

/** What becomes of the folders. */
export type FolderUpdater = (folders: readonly Folder[]) => readonly Folder[];

/** There is one more; one of the same name stays as it is. */
export function applyFolder(folder: Folder): FolderUpdater {
  return (folders) =>
    folders.some(({ name }) => name === folder.name) ? folders : [...folders, folder];
}

/** One has another name, or other conversations in it. */
export function applyFolderChange(name: string, change: FolderChange): FolderUpdater {
  return (folders) =>
    folders.map((folder) => (folder.name === name ? changed(folder, change) : folder));
}

/** One is gone. */
export function applyFolderGone(name: string): FolderUpdater {
  return (folders) => folders.filter((folder) => folder.name !== name);
}

function changed(folder: Folder, { name, add = [], remove = [] }: FolderChange): Folder {
  const kept = folder.conversationIds.filter((id) => !remove.includes(id));
  return { name: name ?? folder.name, conversationIds: [...new Set([...kept, ...add])] };
}
