/** Whether a conversation notifies: 0 yes, 1 messages are not received, 2 silently. */
export type MuteLevel = 0 | 1 | 2;

interface Entry {
  listed: boolean;
  pinnedAt: number | undefined;
  mute: MuteLevel;
}

/** Knows, for each user, which conversations are in the list and how they are set. */
export class ConversationBook {
  readonly #entries = new Map<string, Map<string, Entry>>();

  /** The people with whom this user has a conversation in the list. */
  peersOf(owner: string): string[] {
    return [...(this.#entries.get(owner) ?? [])]
      .filter(([, entry]) => entry.listed)
      .map(([peer]) => peer);
  }

  /** Puts a conversation in the list. */
  list(owner: string, peer: string): void {
    this.#entry(owner, peer).listed = true;
  }

  /** Takes a conversation out of the list until the next message. */
  unlist(owner: string, peer: string): void {
    Object.assign(this.#entry(owner, peer), { listed: false, pinnedAt: undefined });
  }

  /** When the conversation was pinned, in seconds, if it is. */
  pinnedAt(owner: string, peer: string): number | undefined {
    return this.#find(owner, peer)?.pinnedAt;
  }

  pin(owner: string, peer: string, time: number): void {
    this.#entry(owner, peer).pinnedAt = time;
  }

  unpin(owner: string, peer: string): void {
    this.#entry(owner, peer).pinnedAt = undefined;
  }

  muteOf(owner: string, peer: string): MuteLevel {
    return this.#find(owner, peer)?.mute ?? 0;
  }

  mute(owner: string, peer: string, level: MuteLevel): void {
    this.#entry(owner, peer).mute = level;
  }

  clear(): void {
    this.#entries.clear();
  }

  #find(owner: string, peer: string): Entry | undefined {
    return this.#entries.get(owner)?.get(peer);
  }

  #entry(owner: string, peer: string): Entry {
    const entries = this.#entries.get(owner) ?? new Map<string, Entry>();
    this.#entries.set(owner, entries);
    const entry = entries.get(peer) ?? { listed: false, pinnedAt: undefined, mute: 0 };
    entries.set(peer, entry);
    return entry;
  }
}
