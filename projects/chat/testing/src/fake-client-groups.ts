import { Group, Member, Person, Room, UserId, groupConversationId } from 'ngx-tencent-chat/models';

import { FakePeer } from './fake-client-record';
import { GroupAction, mayDo, usualRules } from './fake-group-rules';
import { FakeTopicFacts } from './fake-topic-facts';

/** What somebody is in a group. */
export type FakeStanding = Pick<Member, 'role' | 'mutedUntil'>;

type FactName =
  | 'introduction'
  | 'announcement'
  | 'joinRule'
  | 'inviteRule'
  | 'hasTopics'
  | 'maxMembers'
  | 'createdAt';

/** What can be told about a group; what is left out is as usual. */
export type FakeGroupFacts = Person & Partial<Pick<Group, FactName | 'type'>>;

/** A stored group. */
export interface FakeGroup extends Pick<Group, FactName> {
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
  readonly topics = new FakeTopicFacts();
  readonly #groups = new Map<FakePeer, FakeGroup>();

  add({ id, name, avatarUrl, type, ...facts }: FakeGroupFacts, ids: readonly UserId[]): void {
    const peer = groupConversationId(id);
    const known = this.#groups.get(peer);
    const members = new Map(ids.map((one) => [one, known?.members.get(one) ?? plainMember]));
    const before = known ?? freshGroup(type ?? 'public');
    const about = { id, name, avatarUrl };
    this.#groups.set(peer, { ...before, ...facts, type: type ?? before.type, about, members });
  }

  get(peer: FakePeer): FakeGroup | undefined {
    return this.#groups.get(peer);
  }

  end(peer: FakePeer): void {
    this.#groups.delete(peer);
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

  change(peer: FakePeer, change: Partial<Omit<FakeGroup, 'members'>>): void {
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
    const group = this.#groups.get(this.topics.groupOf(peer));
    if (!group) return true;
    const standing = group.members.get(id);
    if (!standing || standing.mutedUntil > Date.now()) return false;
    const quiet = group.allMuted || this.topics.get(peer)?.allMuted === true;
    return !quiet || standing.role !== 'member';
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

  /** Whether the rules of the service let somebody do this there. */
  may(peer: FakePeer, id: UserId, action: GroupAction): boolean {
    const type = this.#groups.get(peer)?.type ?? 'direct';
    return mayDo(type, this.standing(peer, id)?.role ?? null, action);
  }

  /** Pins a message or unpins it. */
  pin(peer: FakePeer, messageId: string, on: boolean): void {
    const others = (this.#groups.get(peer)?.pinned ?? []).filter((id) => id !== messageId);
    this.change(peer, { pinned: on ? [...others, messageId] : others });
  }

  toGroup(peer: FakePeer): Group | null {
    const group = this.#groups.get(peer);
    if (!group || group.type === 'direct') return null;
    const { about, members, type } = group;
    const { introduction, announcement, joinRule, inviteRule } = group;
    const { hasTopics, maxMembers, createdAt } = group;
    const owner = [...members].find(([, { role }]) => role === 'owner');
    return {
      ...about,
      introduction,
      announcement,
      joinRule,
      inviteRule,
      hasTopics,
      maxMembers,
      createdAt,
      conversationId: groupConversationId(about.id),
      type,
      ownerId: owner?.[0] ?? null,
      memberCount: members.size,
    };
  }
}

function freshGroup(type: Room['type']): Omit<FakeGroup, 'about' | 'members'> {
  return {
    type,
    ...usualRules(type),
    introduction: '',
    announcement: '',
    hasTopics: false,
    maxMembers: null,
    createdAt: Date.now(),
    allMuted: false,
    pinned: [],
  };
}
