import { JoinAnswer } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  GroupChange,
  InviteOutcome,
  JoinOutcome,
  JoinRequest,
  MemberRole,
  NewGroup,
  Presence,
  UserId,
  Group,
} from 'ngx-tencent-chat/models';

import { FakePeopleOthers } from './fake-people-others';

/** What other people do with groups, and whether they are there. The service's rules hold for them too. */
export abstract class FakeGroupOthers extends FakePeopleOthers {
  /** Somebody makes a group. */
  createGroupAs(by: UserId, group: NewGroup): Group {
    return this.groupDesk.create(by, group);
  }

  /** Somebody makes a topic of a community. */
  createTopicAs(by: UserId, communityId: ConversationId, name: string): ConversationId {
    return this.topicBook.createAs(by, communityId, { name }).conversationId;
  }

  /** Somebody changes what a group is. */
  changeGroupAs(by: UserId, id: ConversationId, change: GroupChange): Group {
    return this.groupDesk.change(by, id, change);
  }

  /** Somebody comes in, or asks to be let in. */
  joinAs(by: UserId, id: ConversationId, text = ''): JoinOutcome {
    return this.groupDesk.join(by, id, text);
  }

  /** Somebody leaves a group. */
  leaveAs(by: UserId, id: ConversationId): void {
    this.groupDesk.leave(by, id);
  }

  /** Somebody ends a group. */
  dismissAs(by: UserId, id: ConversationId): void {
    this.groupDesk.dismiss(by, id);
  }

  /** Somebody brings people into a group, the signed-in person for instance. */
  inviteAs(by: UserId, id: ConversationId, userIds: readonly UserId[]): readonly InviteOutcome[] {
    return this.groupDesk.invite(by, id, userIds);
  }

  /** Somebody removes people from a group, the signed-in person for instance. */
  removeAs(by: UserId, id: ConversationId, userIds: readonly UserId[]): void {
    this.groupDesk.removeMembers(by, id, userIds);
  }

  /** Somebody makes an admin, or a member again. */
  setRoleAs(
    by: UserId,
    id: ConversationId,
    userId: UserId,
    role: Exclude<MemberRole, 'owner'>,
  ): void {
    this.groupDesk.setRole(by, id, userId, role);
  }

  /** Somebody hands a group over. */
  transferAs(by: UserId, id: ConversationId, userId: UserId): void {
    this.groupDesk.transfer(by, id, userId);
  }

  /** Somebody lets a member not write for so many seconds. */
  muteAs(by: UserId, id: ConversationId, userId: UserId, seconds: number): void {
    this.groupDesk.muteMember(by, id, userId, seconds);
  }

  /** Somebody lets in whoever asked, or not. */
  answerAs(by: UserId, request: JoinRequest, answer: JoinAnswer): void {
    this.groupDesk.answer(by, request, answer);
  }

  /** All who wait for somebody's answer. */
  requestsFor(by: UserId): readonly JoinRequest[] {
    return this.groupDesk.requestsFor(by);
  }

  /** Somebody comes or goes; heard if they are watched. */
  setPresence(userId: UserId, state: Presence['state'], text = ''): void {
    this.presences.put({ userId, state, text });
  }

  /** Whose presence the signed-in person watches. */
  watched(): readonly UserId[] {
    return this.presences.watched();
  }
}
