import { GroupCommands, JoinAnswer } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Group,
  GroupChange,
  InviteOutcome,
  JoinOutcome,
  JoinRequest,
  Member,
  MemberRole,
  NewGroup,
  UserId,
} from 'ngx-tencent-chat/models';

import { FakeMethod } from './fake-client-options';
import { FakeParts } from './fake-client-parts';
import { toPeer } from './fake-client-record';
import { FakeGroupDesk } from './fake-group-desk';

/** What whoever is signed in can do with the groups of a fake service. */
export class FakeGroupCommands implements GroupCommands {
  readonly #parts: FakeParts;
  readonly #desk: FakeGroupDesk;

  constructor(parts: FakeParts, desk: FakeGroupDesk) {
    this.#parts = parts;
    this.#desk = desk;
  }

  create(group: NewGroup): Promise<Group> {
    return this.#answer('createGroup', [group], (me) => this.#desk.create(me, group));
  }

  load(id: ConversationId): Promise<Group> {
    return this.#answer('loadGroup', [id], (me) => this.#desk.load(me, id));
  }

  change(id: ConversationId, change: GroupChange): Promise<Group> {
    return this.#answer('changeGroup', [id, change], (me) => this.#desk.change(me, id, change));
  }

  join(id: ConversationId, text: string): Promise<JoinOutcome> {
    return this.#answer('joinGroup', [id, text], (me) => this.#desk.join(me, id, text));
  }

  leave(id: ConversationId): Promise<void> {
    return this.#answer('leaveGroup', [id], (me) => this.#desk.leave(me, id));
  }

  dismiss(id: ConversationId): Promise<void> {
    return this.#answer('dismissGroup', [id], (me) => this.#desk.dismiss(me, id));
  }

  invite(id: ConversationId, userIds: readonly UserId[]): Promise<readonly InviteOutcome[]> {
    return this.#answer('invite', [id, userIds], (me) => this.#desk.invite(me, id, userIds));
  }

  removeMembers(id: ConversationId, userIds: readonly UserId[], reason: string): Promise<void> {
    return this.#answer('removeMembers', [id, userIds, reason], (me) =>
      this.#desk.removeMembers(me, id, userIds),
    );
  }

  setRole(id: ConversationId, userId: UserId, role: Exclude<MemberRole, 'owner'>): Promise<void> {
    return this.#answer('setRole', [id, userId, role], (me) =>
      this.#desk.setRole(me, id, userId, role),
    );
  }

  transfer(id: ConversationId, userId: UserId): Promise<void> {
    return this.#answer('transfer', [id, userId], (me) => this.#desk.transfer(me, id, userId));
  }

  muteMember(id: ConversationId, userId: UserId, seconds: number): Promise<void> {
    return this.#answer('muteMember', [id, userId, seconds], (me) =>
      this.#desk.muteMember(me, id, userId, seconds),
    );
  }

  findMembers(id: ConversationId, userIds: readonly UserId[]): Promise<readonly Member[]> {
    return this.#answer('findMembers', [id, userIds], () => {
      const { world } = this.#parts;
      return userIds.flatMap((one) => {
        const standing = world.groups.standing(toPeer(id), one);
        return standing ? [{ ...world.person(one), ...standing }] : [];
      });
    });
  }

  listRequests(): Promise<readonly JoinRequest[]> {
    return this.#answer('listJoinRequests', [], (me) => this.#desk.requestsFor(me));
  }

  answerRequest(request: JoinRequest, answer: JoinAnswer): Promise<void> {
    return this.#answer('answerJoinRequest', [request, answer], (me) =>
      this.#desk.answer(me, request, answer),
    );
  }

  #answer<T>(method: FakeMethod, given: readonly unknown[], act: (me: UserId) => T): Promise<T> {
    const { faults, line } = this.#parts;
    return faults.answer(method, given, () => act(line.reach()));
  }
}
