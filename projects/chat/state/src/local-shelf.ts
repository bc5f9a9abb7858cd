import { IDBPDatabase, openDB } from 'idb';
import { UserId } from 'ngx-tencent-chat/models';

import { Shelf, ShelfChange, ShelfKind } from './shelf';

const name = 'ngx-tencent-chat';
const kinds: readonly ShelfKind[] = ['drafts', 'files', 'stars'];

/** Opens the shelf of this browser. Rejects where it has none: private windows, full disks. */
export async function openShelf(): Promise<Shelf> {
  const database = await openDB(name, 1, {
    upgrade: (fresh) => kinds.forEach((kind) => fresh.createObjectStore(kind)),
    // Another window brings a newer version: it must not wait for this one.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  return new LocalShelf(database);
}

/** Keeps things in IndexedDB, each under its owner and name; windows tell each other by a channel. */
class LocalShelf implements Shelf {
  readonly #database: IDBPDatabase;

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  async read(kind: ShelfKind, owner: UserId): Promise<ReadonlyMap<string, unknown>> {
    const transaction = this.#database.transaction(kind);
    const range = allOf(owner);
    const [keys, values] = await Promise.all([
      transaction.store.getAllKeys(range),
      transaction.store.getAll(range),
    ]);
    return new Map(
      keys.map((key, index) => [String((key as string[])[1]), values[index] as unknown]),
    );
  }

  async write(owner: UserId, changes: readonly ShelfChange[]): Promise<void> {
    const transaction = this.#database.transaction(kinds, 'readwrite');
    const stored = changes.map(({ kind, name: item, value }) => {
      const store = transaction.objectStore(kind);
      return value === undefined ? store.delete([owner, item]) : store.put(value, [owner, item]);
    });
    // A page that is being left does not wait for answers.
    transaction.commit();
    await Promise.all([...stored, transaction.done]);
    tell(owner, changes);
  }

  async erase(owner: UserId, erased: readonly ShelfKind[]): Promise<void> {
    const transaction = this.#database.transaction(erased, 'readwrite');
    erased.forEach((kind) => void transaction.objectStore(kind).delete(allOf(owner)));
    await transaction.done;
  }

  watch(owner: UserId, hear: (changes: readonly ShelfChange[]) => void): () => void {
    const channel = new BroadcastChannel(channelOf(owner));
    channel.onmessage = ({ data }: MessageEvent<readonly ShelfChange[]>) => hear(data);
    return () => channel.close();
  }
}

/** Files stay out of it: they are on the shelf by now. */
function tell(owner: UserId, changes: readonly ShelfChange[]): void {
  const told = changes.filter(({ kind }) => kind !== 'files');
  if (told.length === 0) return;
  const channel = new BroadcastChannel(channelOf(owner));
  channel.postMessage(told);
  channel.close();
}

function channelOf(owner: UserId): string {
  return `${name} ${owner}`;
}

/** All keys of an owner: an array sorts after every text. */
function allOf(owner: UserId): IDBKeyRange {
  return IDBKeyRange.bound([owner], [owner, []]);
}
