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

/** What is said to somebody who wants to come in. */
export interface JoinAnswer {
  readonly accept: boolean;
  /** Told to them; '' for nothing. */
  readonly text: string;
}

/**
 * Makes groups, and looks after them. What the service's rules forbid is refused with `not-allowed`, a
 * group that is not there with `not-found`.
 */
export interface GroupCommands {
  /** Makes a group. Whoever makes it is its owner. */
  create(group: NewGroup): Promise<Group>;

  /** A group as it is now, also one where the signed-in person is no member if it lets itself be found. */
  load(id: ConversationId): Promise<Group>;

  /** Changes what a group is. */
  change(id: ConversationId, change: GroupChange): Promise<Group>;

  /** Comes in. @param text What is said to those who let people in; ''. */
  join(id: ConversationId, text: string): Promise<JoinOutcome>;

  /** Leaves. An owner hands the group over first, or dismisses it; groups of friends can be left by all. */
  leave(id: ConversationId): Promise<void>;

  /** Ends a group for everybody; owners only. */
  dismiss(id: ConversationId): Promise<void>;

  /** Brings people in, or asks for it. */
  invite(id: ConversationId, userIds: readonly UserId[]): Promise<readonly InviteOutcome[]>;

  /** Removes people. @param reason Told to nobody but the service's logs; ''. */
  removeMembers(id: ConversationId, userIds: readonly UserId[], reason: string): Promise<void>;

  /** Makes somebody an admin, or a member again; owners only. */
  setRole(id: ConversationId, userId: UserId, role: Exclude<MemberRole, 'owner'>): Promise<void>;

  /** Hands the group over; owners only. */
  transfer(id: ConversationId, userId: UserId): Promise<void>;

  /** Lets somebody not write for so many seconds; 0 lets them again. */
  muteMember(id: ConversationId, userId: UserId, seconds: number): Promise<void>;

  /** Members that are asked for by name; those who are not in it are left out. */
  findMembers(id: ConversationId, userIds: readonly UserId[]): Promise<readonly Member[]>;

  /** All who wait to be let into groups that the signed-in person looks after. */
  listRequests(): Promise<readonly JoinRequest[]>;

  /** Lets somebody in, or not. */
  answerRequest(request: JoinRequest, answer: JoinAnswer): Promise<void>;
}
