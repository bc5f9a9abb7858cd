import type { Memory } from '../memory/memory.ts';
import { keyOf, Table } from '../memory/table.ts';
import { directWith, type ConversationRef } from './conversation-ref.ts';

/** Whether a conversation notifies: 0 yes, 1 messages are not received, 2 silently. */
export type MuteLevel = 0 | 1 | 2;

/** How a user has set one of his conversations. */
export interface ConversationEntry {
  readonly owner: string;
  readonly ref: ConversationRef;
  /** Whether it is in the list. */
  readonly listed: boolean;
  /** When it was pinned, in seconds; 0 if it is not. */
  readonly pinnedAt: number;
  readonly mute: MuteLevel;
  /** The bits by which it is marked, 0 to 63, in ascending order. */
  readonly marks: readonly number[];
  /** What the app noted about it. */
  readonly customMark: string;
  /** The ids of the owner's conversation groups in which it is. */
  readonly groups: readonly number[];
}

const NOT_RECEIVED: MuteLevel = 1;

const untouched = {
  listed: false,
  pinnedAt: 0,
  mute: 0,
  marks: [],
  customMark: '',
  groups: [],
} as const;

type Settings = Partial<Omit<ConversationEntry, 'owner' | 'ref'>>;

/** Knows, for each user, which conversations are in the list and how they are set. */
export class ConversationBook {
  readonly #table: Table<ConversationEntry>;
  readonly #byOwner = new Map<string, Map<string, ConversationEntry>>();

  constructor(memory: Memory) {
    this.#table = new Table(memory.drawer('conversations'));
    for (const entry of this.#table.values()) this.#index(entry);
  }

  /** The conversations that this user has in the list. */
  listOf(owner: string): ConversationEntry[] {
    return [...(this.#byOwner.get(owner)?.values() ?? [])].filter(({ listed }) => listed);
  }

  /** The people with whom this user has a conversation in the list. */
  peersOf(owner: string): string[] {
    return this.listOf(owner)
      .filter(({ ref }) => ref.type === 'direct')
      .map(({ ref }) => ref.id);
  }

  /** How a conversation is set; one that was never touched too. */
  get(owner: string, ref: ConversationRef): ConversationEntry {
    return this.#table.get(keyOfEntry(owner, ref)) ?? { ...untouched, owner, ref };
  }

  /** Whether a user wants to get what somebody writes to him. */
  receivesFrom(owner: string, peer: string): boolean {
    return this.get(owner, directWith(peer)).mute !== NOT_RECEIVED;
  }

  /** Changes how a conversation is set. */
  set(owner: string, ref: ConversationRef, settings: Settings): void {
    const entry = { ...this.get(owner, ref), ...settings };
    this.#table.set(keyOfEntry(owner, ref), entry);
    this.#index(entry);
  }

  /** Every conversation that this user has ever set, also those that are not in the list. */
  allOf(owner: string): ConversationEntry[] {
    return [...(this.#byOwner.get(owner)?.values() ?? [])];
  }

  /** Puts a conversation in the list. */
  list(owner: string, ref: ConversationRef): void {
    if (!this.get(owner, ref).listed) this.set(owner, ref, { listed: true });
  }

  /** Takes a conversation out of the list until the next message. */
  unlist(owner: string, ref: ConversationRef): void {
    this.set(owner, ref, { listed: false, pinnedAt: 0 });
  }

  clear(): void {
    this.#table.clear();
    this.#byOwner.clear();
  }

  #index(entry: ConversationEntry): void {
    const entries = this.#byOwner.get(entry.owner) ?? new Map<string, ConversationEntry>();
    this.#byOwner.set(entry.owner, entries);
    entries.set(keyOfEntry(entry.owner, entry.ref), entry);
  }
}

function keyOfEntry(owner: string, { type, id }: ConversationRef): string {
  return keyOf(owner, type, id);
}
