import type { Memory } from '../../memory/memory.ts';
import { keyOf, Table } from '../../memory/table.ts';
import type { Group, Member } from './group.ts';

/** Knows every group and who is in it. */
export class GroupRegister {
  readonly #groups: Table<Group>;
  readonly #members: Table<Member>;
  readonly #byGroup = new Map<string, Map<string, Member>>();
  readonly #byUser = new Map<string, Set<string>>();

  constructor(memory: Memory) {
    this.#groups = new Table(memory.drawer('groups'));
    this.#members = new Table(memory.drawer('group-members'));
    for (const member of this.#members.values()) this.#index(member);
  }

  /** Every group, in the order of creation. */
  all(): Group[] {
    return [...this.#groups.values()];
  }

  has(groupId: string): boolean {
    return this.#groups.has(groupId);
  }

  find(groupId: string): Group | undefined {
    return this.#groups.get(groupId);
  }

  /** The group of this id, which must exist. */
  get(groupId: string): Group {
    const group = this.find(groupId);
    if (!group) throw new Error(`There is no group ${groupId}: check with has() before.`);
    return group;
  }

  add(group: Group): Group {
    if (this.has(group.id)) throw new Error(`The group ${group.id} exists already.`);
    return this.#groups.set(group.id, group);
  }

  update(groupId: string, change: Partial<Omit<Group, 'id' | 'type'>>): Group {
    return this.#groups.set(groupId, { ...this.get(groupId), ...change });
  }

  /** Forgets a group and its members. */
  remove(groupId: string): void {
    for (const { userID } of this.membersOf(groupId)) this.removeMember(groupId, userID);
    this.#groups.delete(groupId);
  }

  /** The members, in the order in which they came. */
  membersOf(groupId: string): Member[] {
    return [...(this.#byGroup.get(groupId)?.values() ?? [])];
  }

  memberCount(groupId: string): number {
    return this.#byGroup.get(groupId)?.size ?? 0;
  }

  findMember(groupId: string, userID: string): Member | undefined {
    return this.#byGroup.get(groupId)?.get(userID);
  }

  /** The groups in which somebody is, in the order of their creation. */
  groupsOf(userID: string): Group[] {
    return [...(this.#byUser.get(userID) ?? [])].map((groupId) => this.get(groupId));
  }

  /** Puts somebody into a group, or changes what is known of him there. */
  setMember(member: Member): Member {
    this.get(member.groupId);
    this.#members.set(keyOf(member.groupId, member.userID), member);
    this.#index(member);
    return member;
  }

  removeMember(groupId: string, userID: string): void {
    this.#members.delete(keyOf(groupId, userID));
    this.#byGroup.get(groupId)?.delete(userID);
    this.#byUser.get(userID)?.delete(groupId);
  }

  clear(): void {
    this.#groups.clear();
    this.#members.clear();
    this.#byGroup.clear();
    this.#byUser.clear();
  }

  #index(member: Member): void {
    const members = this.#byGroup.get(member.groupId) ?? new Map<string, Member>();
    this.#byGroup.set(member.groupId, members.set(member.userID, member));
    const groups = this.#byUser.get(member.userID) ?? new Set();
    this.#byUser.set(member.userID, groups.add(member.groupId));
  }
}
