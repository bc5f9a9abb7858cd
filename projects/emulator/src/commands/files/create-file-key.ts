import { percentEncode } from '../../files/percent-encoding.ts';
import { toFileKey } from '../../files/presentation.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../command.ts';

/** A key that no file has, for one of this name. */
export function createFileKey(store: Store, name: string, { now, drawNumber }: Context): string {
  for (;;) {
    const id = `${String(now)}-${drawNumber().toString(16)}`;
    const key = toFileKey(id, percentEncode(name));
    if (!store.files.has(key)) return key;
  }
}
