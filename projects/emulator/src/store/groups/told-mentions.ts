/**
 * Knows of which mention each SDK was told last while it was connected, so that it is not told again
 * when it syncs. Need not outlive the program.
 */
export class ToldMentions {
  readonly #byInstance = new Map<string, number>();

  note(instanceId: string, mentionNumber: number): void {
    this.#byInstance.set(instanceId, mentionNumber);
  }

  /** The number of the newest mention of which an SDK was told; 0 if of none. */
  newestOf(instanceId: string): number {
    return this.#byInstance.get(instanceId) ?? 0;
  }

  clear(): void {
    this.#byInstance.clear();
  }
}
