import { MemberRole, Person, Room, UserId, groupConversationId } from 'ngx-tencent-chat/models';

import { FakePeer } from './fake-client-record';

/** What somebody is in a group. */
export interface FakeStanding {
  readonly role: MemberRole;
  readonly mutedUntil: number;
}

interface FakeGroup {
  readonly about: Person;
  readonly members: ReadonlyMap<UserId, FakeStanding>;
  readonly type: Room['type'];
  readonly allMuted: boolean;
  /** Ids of messages. */
  readonly pinned: readonly string[];
}

const plainMember: FakeStanding = { role: 'member', mutedUntil: 0 };

/** The groups of a fake service, who is in them, and what each of them may do. */
export class FakeGroups {
  readonly #groups = new Map<FakePeer, FakeGroup>();

  add(about: Person, ids: readonly UserId[]): void {
    const peer = groupConversationId(about.id);
    const known = this.#groups.get(peer);
    const members = new Map(ids.map((id) => [id, known?.members.get(id) ?? plainMember]));
    const before = known ?? { type: 'public', allMuted: false, pinned: [] };
    this.#groups.set(peer, { ...before, about, members });
  }

  get(peer: FakePeer): FakeGroup | undefined {
    return this.#groups.get(peer);
  }

  /** The groups of somebody. */
  of(me: UserId): readonly FakePeer[] {
    return [...this.#groups].filter(([, { members }]) => members.has(me)).map(([peer]) => peer);
  }

  members(peer: FakePeer): readonly UserId[] {
    return [...(this.#groups.get(peer)?.members.keys() ?? [])];
  }

  standing(peer: FakePeer, id: UserId): FakeStanding | undefined {
    return this.#groups.get(peer)?.members.get(id);
  }

  change(peer: FakePeer, change: Partial<Pick<FakeGroup, 'type' | 'allMuted' | 'pinned'>>): void {
    const group = this.#groups.get(peer);
    if (group) this.#groups.set(peer, { ...group, ...change });
  }

  /** Changes what somebody is in a group; null sends them away. */
  setStanding(peer: FakePeer, id: UserId, standing: Partial<FakeStanding> | null): void {
    const group = this.#groups.get(peer);
    if (!group) return;
    const members = new Map(group.members);
    if (standing === null) members.delete(id);
    else members.set(id, { ...plainMember, ...members.get(id), ...standing });
    this.#groups.set(peer, { ...group, members });
  }

  /** Whether somebody may write there. Nobody has to be a member of a group that nobody knows. */
  mayWrite(peer: FakePeer, id: UserId): boolean {
    const group = this.#groups.get(peer);
    if (!group) return true;
    const standing = group.members.get(id);
    if (!standing || standing.mutedUntil > Date.now()) return false;
    return !group.allMuted || standing.role !== 'member';
  }

  /** Whether somebody may pin messages there. */
  mayPin(peer: FakePeer, id: UserId): boolean {
    const type = this.#groups.get(peer)?.type;
    if (type === 'community' || type === 'live') return this.manages(peer, id);
    return this.standing(peer, id) !== undefined;
  }

  /** Whether somebody decides there. */
  manages(peer: FakePeer, id: UserId): boolean {
    const role = this.standing(peer, id)?.role;
    return role === 'owner' || role === 'admin';
  }

  /** Pins a message or unpins it. */
  pin(peer: FakePeer, messageId: string, on: boolean): void {
    const others = (this.#groups.get(peer)?.pinned ?? []).filter((id) => id !== messageId);
    this.change(peer, { pinned: on ? [...others, messageId] : others });
  }
}
