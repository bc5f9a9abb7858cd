import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** One key of a message's extensions. */
export interface Extension {
  readonly key: string;
  /** Empty if the key was deleted: SDKs that know it have to learn of it. */
  readonly value: string;
  /** Which change of the message's extensions it was. Who changes it again has to know. */
  readonly sequence: number;
}

/** The extensions of a message, those that were deleted too, oldest change first. */
export interface ExtensionSheet {
  readonly extensions: readonly Extension[];
  /** The number of the newest change; 0 if there was none. */
  readonly sequence: number;
  /** The newest change when all of them were cleared; 0 if they never were. */
  readonly clearedTo: number;
}

const emptySheet: ExtensionSheet = { extensions: [], sequence: 0, clearedTo: 0 };

/** How many deleted keys of a message are remembered. Nobody who fell behind further is told of the rest. */
const DELETED_KEPT = 300;

/** Knows the extensions of messages. What a message is called is the caller's choice. */
export class ExtensionBook {
  readonly #byMessage: Table<ExtensionSheet>;

  constructor(memory: Memory) {
    this.#byMessage = new Table(memory.drawer('extensions'));
  }

  of(message: string): ExtensionSheet {
    return this.#byMessage.get(message) ?? emptySheet;
  }

  /** What is known of a key, also if it was deleted. */
  find(message: string, key: string): Extension | undefined {
    return this.of(message).extensions.find((extension) => extension.key === key);
  }

  /** How many keys have a value. */
  count(message: string): number {
    return this.of(message).extensions.filter(({ value }) => value !== '').length;
  }

  /** Gives a key a value; an empty one deletes it. */
  set(message: string, key: string, value: string): Extension {
    const sheet = this.of(message);
    const changed = { key, value, sequence: sheet.sequence + 1 };
    const others = sheet.extensions.filter((extension) => extension.key !== key);
    const extensions = forgetOldDeletions([...others, changed]);
    this.#byMessage.set(message, { ...sheet, extensions, sequence: changed.sequence });
    return changed;
  }

  /** Deletes all of them at once. */
  clearOf(message: string): ExtensionSheet {
    const sequence = this.of(message).sequence + 1;
    return this.#byMessage.set(message, { extensions: [], sequence, clearedTo: sequence });
  }

  clear(): void {
    this.#byMessage.clear();
  }
}

function forgetOldDeletions(extensions: readonly Extension[]): readonly Extension[] {
  const deleted = extensions.filter(({ value }) => value === '');
  if (deleted.length <= DELETED_KEPT) return extensions;
  return extensions.filter((extension) => extension !== deleted[0]);
}
