import type { Memory } from '../memory/memory.ts';
import { keyOf, Table } from '../memory/table.ts';

/** A group into which a user sorts his conversations. */
export interface ConversationGroup {
  readonly owner: string;
  /** Names it for its owner; never used twice. */
  readonly id: number;
  readonly name: string;
}

/** Knows the groups into which users sort their conversations. */
export class ConversationGroups {
  readonly #groups: Table<ConversationGroup>;
  readonly #lastIds: Table<number>;

  constructor(memory: Memory) {
    this.#groups = new Table(memory.drawer('conversation-groups'));
    this.#lastIds = new Table(memory.drawer('conversation-group-ids'));
  }

  of(owner: string): ConversationGroup[] {
    return [...this.#groups.values()].filter((group) => group.owner === owner);
  }

  findByName(owner: string, name: string): ConversationGroup | undefined {
    return this.of(owner).find((group) => group.name === name);
  }

  add(owner: string, name: string): ConversationGroup {
    const id = this.#lastIds.set(owner, (this.#lastIds.get(owner) ?? 0) + 1);
    return this.#groups.set(keyOf(owner, id), { owner, id, name });
  }

  rename(group: ConversationGroup, name: string): ConversationGroup {
    return this.#groups.set(keyOf(group.owner, group.id), { ...group, name });
  }

  remove({ owner, id }: ConversationGroup): void {
    this.#groups.delete(keyOf(owner, id));
  }

  clear(): void {
    this.#groups.clear();
    this.#lastIds.clear();
  }
}
