import { JoinAnswer } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Group,
  GroupChange,
  InviteOutcome,
  JoinOutcome,
  JoinRequest,
  MemberRole,
  NewGroup,
  UserId,
  groupConversationId,
} from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeGroup } from './fake-client-groups';
import { FakeParts } from './fake-client-parts';
import { toPeer } from './fake-client-record';
import { FakeGroupNews } from './fake-group-news';
import { GroupAction, outranks } from './fake-group-rules';

/** Where a fake service's groups are made and looked after, by whoever it is. Refuses what the rules forbid. */
export class FakeGroupDesk {
  readonly #parts: FakeParts;
  readonly #news: FakeGroupNews;
  #requests: readonly JoinRequest[] = [];
  #count = 0;

  constructor(parts: FakeParts) {
    this.#parts = parts;
    this.#news = new FakeGroupNews(parts);
  }

  create(by: UserId, { memberIds = [], ...wish }: NewGroup): Group {
    const { world } = this.#parts;
    const id = wish.id ?? `made-${String(++this.#count)}`;
    const conversationId = groupConversationId(id);
    if (wish.name.trim() === '') throw failure('empty');
    if (world.groups.get(conversationId)) throw failure('refused');
    if (wish.type === 'live' && memberIds.length > 0) throw failure('not-allowed');
    if (memberIds.some((one) => !world.knows(one))) throw failure('not-found');
    const about = { ...defined(wish), id, name: wish.name, avatarUrl: wish.avatarUrl ?? null };
    world.groups.add(about, [...new Set([by, ...memberIds])]);
    world.groups.setStanding(conversationId, by, { role: 'owner' });
    this.#news.notice(conversationId, by, 'created');
    this.#news.tellGroup(conversationId);
    return this.load(by, conversationId);
  }

  load(by: UserId, id: ConversationId): Group {
    const group = this.#parts.world.groups.toGroup(toPeer(id));
    const hidden = group?.type === 'work' && !this.#standing(id, by);
    if (!group || hidden) throw failure('not-found');
    return group;
  }

  change(by: UserId, id: ConversationId, change: GroupChange): Group {
    const { joinRule, inviteRule, allMuted, ...looks } = change;
    if (Object.keys(looks).length > 0) this.#demand(by, id, 'edit');
    if (joinRule ?? inviteRule) this.#demand(by, id, 'edit-rules');
    if (allMuted !== undefined) this.#demand(by, id, 'mute-all');
    if (change.name?.trim() === '') throw failure('empty');
    this.#apply(id, change);
    this.#news.tellChange(id, by, change);
    return this.load(by, id);
  }

  join(by: UserId, id: ConversationId, text: string): JoinOutcome {
    const group = this.#group(id);
    if (group.members.has(by)) return 'already';
    if (group.type === 'work' || group.joinRule === 'closed') throw failure('not-allowed');
    if (group.joinRule === 'approval') return this.#ask(id, by, null, text);
    this.#enter(id, by, by);
    return 'joined';
  }

  leave(by: UserId, id: ConversationId): void {
    this.#demand(by, id, 'leave');
    this.#news.notice(id, by, 'left', [by]);
    this.#send(id, by);
    this.#news.tellEnd(id, by, 'left', null);
  }

  dismiss(by: UserId, id: ConversationId): void {
    this.#demand(by, id, 'dismiss');
    this.#requests = this.#requests.filter(({ conversationId }) => conversationId !== id);
    this.#news.tellDismissed(id, by);
  }

  invite(by: UserId, id: ConversationId, userIds: readonly UserId[]): readonly InviteOutcome[] {
    this.#demand(by, id, 'invite');
    const { inviteRule } = this.#group(id);
    if (inviteRule === 'closed') throw failure('not-allowed');
    const asks = inviteRule === 'approval' && !this.#parts.world.groups.manages(toPeer(id), by);
    return userIds.map((userId) => ({ userId, outcome: this.#invite(id, by, userId, asks) }));
  }

  removeMembers(by: UserId, id: ConversationId, userIds: readonly UserId[]): void {
    const role = this.#demand(by, id, 'remove');
    const there = userIds.filter((one) => this.#standing(id, one));
    if (there.some((one) => !this.#isBelow(id, one, role))) throw failure('not-allowed');
    for (const one of there) this.#send(id, one);
    this.#news.notice(id, by, 'removed', there);
    for (const one of there) this.#news.tellEnd(id, one, 'removed', by);
  }

  setRole(by: UserId, id: ConversationId, userId: UserId, role: MemberRole): void {
    this.#demand(by, id, 'set-role');
    if (!this.#standing(id, userId)) throw failure('not-found');
    this.#parts.world.groups.setStanding(toPeer(id), userId, { role });
    this.#news.notice(id, by, role === 'admin' ? 'made-admin' : 'no-admin', [userId]);
    this.#news.tellRoom(id);
  }

  transfer(by: UserId, id: ConversationId, userId: UserId): void {
    this.#demand(by, id, 'transfer');
    if (!this.#standing(id, userId)) throw failure('not-found');
    const { groups } = this.#parts.world;
    groups.setStanding(toPeer(id), by, { role: 'member' });
    groups.setStanding(toPeer(id), userId, { role: 'owner', mutedUntil: 0 });
    this.#news.notice(id, by, 'made-owner', [userId]);
    this.#news.tellGroup(id);
    this.#news.tellRoom(id);
  }

  muteMember(by: UserId, id: ConversationId, userId: UserId, seconds: number): void {
    const role = this.#demand(by, id, 'mute');
    if (!this.#standing(id, userId)) throw failure('not-found');
    if (!this.#isBelow(id, userId, role)) throw failure('not-allowed');
    const mutedUntil = seconds > 0 ? Date.now() + seconds * 1_000 : 0;
    this.#parts.world.groups.setStanding(toPeer(id), userId, { mutedUntil });
    this.#news.notice(id, by, seconds > 0 ? 'silenced' : 'heard', [userId]);
    this.#news.tellRoom(id);
  }

  /** All who wait for somebody's answer. */
  requestsFor(by: UserId): readonly JoinRequest[] {
    const { groups } = this.#parts.world;
    return this.#requests.filter(({ conversationId }) => groups.manages(conversationId, by));
  }

  answer(by: UserId, { id }: JoinRequest, { accept, text }: JoinAnswer): void {
    const request = this.#requests.find((one) => one.id === id);
    if (!request) throw failure('not-found');
    this.#demand(by, request.conversationId, 'approve');
    this.#requests = this.#requests.filter((one) => one !== request);
    const { conversationId, userId, groupName } = request;
    if (accept) this.#enter(conversationId, userId, request.inviterId ?? by);
    const about = { conversationId, groupName, accepted: accept, text };
    if (!request.inviterId) this.#news.tellTo(userId, { type: 'join-answered', ...about });
    this.#tellRequests();
  }

  #invite(id: ConversationId, by: UserId, userId: UserId, asks: boolean): InviteOutcome['outcome'] {
    if (!this.#parts.world.knows(userId)) return 'refused';
    if (this.#standing(id, userId)) return 'already';
    if (asks) this.#ask(id, userId, by, '');
    else this.#enter(id, userId, by);
    return asks ? 'waiting' : 'added';
  }

  #apply(id: ConversationId, change: GroupChange): void {
    const { name, avatarUrl, ...rest } = defined(change);
    const { about } = this.#group(id);
    const looks = {
      ...about,
      ...(name !== undefined && { name }),
      ...(avatarUrl !== undefined && { avatarUrl: avatarUrl || null }),
    };
    this.#parts.world.groups.change(toPeer(id), { ...rest, about: looks });
  }

  #enter(id: ConversationId, userId: UserId, by: UserId): void {
    this.#requests = this.#requests.filter(
      (one) => one.userId !== userId || one.conversationId !== id,
    );
    this.#parts.world.groups.setStanding(toPeer(id), userId, {});
    this.#news.notice(id, by, by === userId ? 'joined' : 'invited', [userId]);
    this.#news.tellGroup(id);
    this.#news.tellRoom(id);
  }

  #send(id: ConversationId, userId: UserId): void {
    this.#parts.world.groups.setStanding(toPeer(id), userId, null);
  }

  #ask(
    conversationId: ConversationId,
    userId: UserId,
    inviterId: UserId | null,
    text: string,
  ): 'waiting' {
    const id = `request-${String(++this.#count)}`;
    const groupName = this.#group(conversationId).about.name;
    const { name: userName } = this.#parts.world.person(userId);
    const who = { userId, userName, inviterId };
    const others = this.#requests.filter(
      (one) => one.userId !== userId || one.conversationId !== conversationId,
    );
    const request = { id, conversationId, groupName, ...who, text, askedAt: Date.now() };
    this.#requests = [...others, request];
    this.#tellRequests();
    return 'waiting';
  }

  #tellRequests(): void {
    const { me } = this.#parts.line;
    if (me === null) return;
    const requests = this.requestsFor(me);
    this.#news.tellTo(me, { type: 'join-requests-changed', requests });
  }

  /** Refuses who may not do this; answers what they are there. */
  #demand(by: UserId, id: ConversationId, action: GroupAction): MemberRole {
    this.#group(id);
    const role = this.#standing(id, by)?.role;
    if (!role || !this.#parts.world.groups.may(toPeer(id), by, action)) {
      throw failure('not-allowed');
    }
    return role;
  }

  #isBelow(id: ConversationId, userId: UserId, role: MemberRole): boolean {
    return outranks(role, this.#standing(id, userId)?.role ?? 'member');
  }

  #standing(id: ConversationId, userId: UserId): { readonly role: MemberRole } | undefined {
    return this.#parts.world.groups.standing(toPeer(id), userId);
  }

  #group(id: ConversationId): FakeGroup {
    const group = this.#parts.world.groups.get(toPeer(id));
    if (!group) throw failure('not-found');
    return group;
  }
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without what is left out. */
function defined<T extends object>(told: T): Defined<T> {
  const entries = Object.entries(told).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
