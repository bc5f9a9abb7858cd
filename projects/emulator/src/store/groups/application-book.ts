import type { Memory } from '../../memory/memory.ts';
import { keyOf, Table } from '../../memory/table.ts';

/** Somebody who waits to be let into a group. */
export interface Application {
  /**
   * What is waited for: `application`, that a leader lets in who applied; `approval`, that a leader
   * lets in who was invited; `consent`, that who was invited agrees.
   */
  readonly kind: 'application' | 'approval' | 'consent';
  readonly groupId: string;
  /** Who would come in. */
  readonly userID: string;
  /** Who invited him; empty if nobody did. */
  readonly inviter: string;
  /** What he wrote for those who decide. */
  readonly note: string;
  /** The second at which he applied. */
  readonly time: number;
  /** Draws the line between this application and any other: who answers must know it. */
  readonly authentication: string;
  /** Its number: later ones are larger. */
  readonly key: number;
  /** Who answered it; nobody yet if it is left out. */
  readonly handledBy?: string;
}

/** Keeps who waits to be let into which group, and what was answered. */
export class ApplicationBook {
  readonly #applications: Table<Application>;
  #lastKey: number;

  constructor(memory: Memory) {
    this.#applications = new Table(memory.drawer('group-applications'));
    this.#lastKey = Math.max(0, ...this.all().map(({ key }) => key));
  }

  /** All applications, answered ones too. */
  all(): Application[] {
    return [...this.#applications.values()];
  }

  /** Notes that somebody waits. An earlier application of his to the same group is replaced. */
  file(application: Omit<Application, 'key' | 'handledBy'>): Application {
    // A time in milliseconds that is never given twice: SDKs show it as the time of the application.
    this.#lastKey = Math.max(this.#lastKey + 1, application.time * 1000);
    const { groupId, userID } = application;
    const filed = { ...application, key: this.#lastKey };
    return this.#applications.set(keyOf(groupId, userID), filed);
  }

  find(groupId: string, userID: string): Application | undefined {
    return this.#applications.get(keyOf(groupId, userID));
  }

  /** Notes who answered an application, if one waits. */
  close(groupId: string, userID: string, handledBy: string): void {
    const application = this.find(groupId, userID);
    if (!application || application.handledBy !== undefined) return;
    this.#applications.set(keyOf(groupId, userID), { ...application, handledBy });
  }

  /** Forgets all applications to a group. */
  removeGroup(groupId: string): void {
    this.#removeAll((application) => application.groupId === groupId);
  }

  /** Forgets all applications of a user, and his invitations. */
  removeUser(userID: string): void {
    this.#removeAll((application) => application.userID === userID);
  }

  clear(): void {
    this.#applications.clear();
    this.#lastKey = 0;
  }

  #removeAll(isMeant: (application: Application) => boolean): void {
    for (const application of this.all().filter(isMeant)) {
      this.#applications.delete(keyOf(application.groupId, application.userID));
    }
  }
}
