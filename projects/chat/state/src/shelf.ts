import { isPlatformBrowser } from '@angular/common';
import { InjectionToken, PLATFORM_ID, inject } from '@angular/core';
import { UserId } from 'ngx-tencent-chat/models';

/** What is kept on this device: drafts and their files, and starred messages. */
export type ShelfKind = 'drafts' | 'files' | 'stars';

/** Something that is put on the shelf, in place of what was there; undefined takes it away. */
export interface ShelfChange {
  readonly kind: ShelfKind;
  readonly name: string;
  readonly value: unknown;
}

/** Things of people that stay on this device, by kind and name. Others of the same person never see them. */
export interface Shelf {
  /** All of a kind. What comes back may have been put there by another version. */
  read(kind: ShelfKind, owner: UserId): Promise<ReadonlyMap<string, unknown>>;

  /** Makes all changes, or none. */
  write(owner: UserId, changes: readonly ShelfChange[]): Promise<void>;

  /** Takes away all of some kinds. */
  erase(owner: UserId, kinds: readonly ShelfKind[]): Promise<void>;

  /** Hears what other windows have put there, but for files. Returns what ends it. */
  watch(owner: UserId, hear: (changes: readonly ShelfChange[]) => void): () => void;
}

/** Opens the shelf; null where there is none, on the server for instance. It comes when it is needed. */
export const OPEN_SHELF = new InjectionToken<(() => Promise<Shelf>) | null>('OPEN_SHELF', {
  providedIn: 'root',
  factory: () => {
    const there = isPlatformBrowser(inject(PLATFORM_ID)) && 'indexedDB' in globalThis;
    return there ? () => import('./local-shelf').then(({ openShelf }) => openShelf()) : null;
  },
});
