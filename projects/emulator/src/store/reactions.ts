import type { Memory } from '../memory/memory.ts';
import { Table } from '../memory/table.ts';

/** One kind of reaction to a message, and who gave it, in the order in which they did. */
export interface Reaction {
  readonly name: string;
  readonly userIDs: readonly string[];
}

/** Knows how people reacted to messages. What a message is called is the caller's choice. */
export class ReactionBook {
  readonly #byMessage: Table<readonly Reaction[]>;

  constructor(memory: Memory) {
    this.#byMessage = new Table(memory.drawer('reactions'));
  }

  /** The reactions to a message, in the order in which each was first given. */
  of(message: string): readonly Reaction[] {
    return this.#byMessage.get(message) ?? [];
  }

  /** One kind of reaction to a message; nobody gave it if it is not there. */
  find(message: string, name: string): Reaction {
    return this.of(message).find((reaction) => reaction.name === name) ?? { name, userIDs: [] };
  }

  add(message: string, name: string, userID: string): Reaction {
    const { userIDs } = this.find(message, name);
    return this.#set(message, { name, userIDs: [...userIDs, userID] });
  }

  remove(message: string, name: string, userID: string): Reaction {
    const { userIDs } = this.find(message, name);
    return this.#set(message, { name, userIDs: userIDs.filter((other) => other !== userID) });
  }

  clear(): void {
    this.#byMessage.clear();
  }

  // A reaction that nobody gives any more leaves its place.
  #set(message: string, changed: Reaction): Reaction {
    const all = this.of(message);
    const isKnown = all.some(({ name }) => name === changed.name);
    const next = isKnown
      ? all.map((reaction) => (reaction.name === changed.name ? changed : reaction))
      : [...all, changed];
    this.#byMessage.set(
      message,
      next.filter(({ userIDs }) => userIDs.length > 0),
    );
    return changed;
  }
}
