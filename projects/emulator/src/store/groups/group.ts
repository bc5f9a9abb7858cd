/** The types of groups, as the wire calls them: Work is `Private` and Meeting is `ChatRoom`. */
export type GroupType = 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community';

export type MemberRole = 'Owner' | 'Admin' | 'Member';

/** Who may come in by himself. */
export type JoinOption = 'FreeAccess' | 'NeedPermission' | 'DisableApply';

/** Who may be brought in by a member. */
export type InviteOption = 'FreeAccess' | 'NeedPermission' | 'DisableInvite';

/** How a member hears of new messages. */
export type MessageFlag = 'AcceptAndNotify' | 'AcceptNotNotify' | 'Discard';

/** A group. Who is in it stands with the members. */
export interface Group {
  readonly id: string;
  readonly type: GroupType;
  readonly name: string;
  /** The userID of the owner; empty for a group that nobody owns. */
  readonly owner: string;
  readonly introduction: string;
  readonly notification: string;
  readonly faceUrl: string;
  /** The second at which it was created. */
  readonly createdAt: number;
  /** The second at which its profile last changed. */
  readonly changedAt: number;
  readonly joinOption: JoinOption;
  readonly inviteOption: InviteOption;
  /** How many may be in it; 0 is no limit. */
  readonly maxMembers: number;
  /** Whether nobody but owner and administrators may speak. */
  readonly allMuted: boolean;
  /** Whether this Community has topics. */
  readonly supportsTopics: boolean;
  /** The fields that the app defined. */
  readonly custom: Readonly<Record<string, string>>;
}

/** Somebody in a group. */
export interface Member {
  readonly groupId: string;
  readonly userID: string;
  readonly role: MemberRole;
  /** The second at which he joined. */
  readonly joinedAt: number;
  /** The last sequence before he joined: earlier messages are hidden from him where the type hides them. */
  readonly joinedAfter: number;
  readonly nameCard: string;
  readonly flag: MessageFlag;
  /** The second until which he may not speak; 0 if he may. */
  readonly mutedUntil: number;
  readonly custom: Readonly<Record<string, string>>;
}
