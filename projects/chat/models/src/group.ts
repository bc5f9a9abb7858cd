import { ConversationId, GroupId, UserId } from './ids';
import { LastMessage } from './conversation';
import { Room } from './room';

/** What a group is for: see `Room.type`. */
export type GroupType = Exclude<Room['type'], 'direct'>;

/** Who comes in: anybody, whoever is let in by owner or admins, or nobody. */
export type EntryRule = 'free' | 'approval' | 'closed';

/** What a group is, as its details show it. What the signed-in person may do there is in its `Room`. */
export interface Group {
  readonly conversationId: ConversationId;
  readonly id: GroupId;
  readonly type: GroupType;
  /** The name to show; the id where it has none. */
  readonly name: string;
  /** Address of a picture, or null to show initials. */
  readonly avatarUrl: string | null;
  /** What it is about; '' for nothing. */
  readonly introduction: string;
  /** What its owner or admins want everybody to know; '' for nothing. */
  readonly announcement: string;
  /** Null where it has none, a live group for instance. */
  readonly ownerId: UserId | null;
  /** Who comes in by themselves. */
  readonly joinRule: EntryRule;
  /** Who comes in by being invited. */
  readonly inviteRule: EntryRule;
  /** How many people are in it. */
  readonly memberCount: number;
  /** How many have room in it; null where the service does not tell. */
  readonly maxMembers: number | null;
  /** Whether it has topics: conversations of its own, one for each subject. */
  readonly hasTopics: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What is to be changed about a group; what is left out stays. */
export interface GroupChange {
  readonly name?: string | undefined;
  /** '' takes the picture away. */
  readonly avatarUrl?: string | undefined;
  readonly introduction?: string | undefined;
  readonly announcement?: string | undefined;
  readonly joinRule?: EntryRule | undefined;
  readonly inviteRule?: EntryRule | undefined;
  /** Whether nobody but owner and admins may write. */
  readonly allMuted?: boolean | undefined;
}

/** A group that is to be made. */
export interface NewGroup {
  readonly type: GroupType;
  readonly name: string;
  /** Given by the service by default. */
  readonly id?: GroupId | undefined;
  readonly avatarUrl?: string | undefined;
  readonly introduction?: string | undefined;
  readonly announcement?: string | undefined;
  /** By default what is usual for its type. */
  readonly joinRule?: EntryRule | undefined;
  /** Who is in it from the beginning, besides whoever makes it. Nobody by default; a live group takes none. */
  readonly memberIds?: readonly UserId[] | undefined;
  /** Whether it has topics; communities only. */
  readonly hasTopics?: boolean | undefined;
}

/** How it ended when somebody wanted to come in. */
export type JoinOutcome = 'joined' | 'waiting' | 'already';

/** How it ended for each who was invited. */
export interface InviteOutcome {
  readonly userId: UserId;
  readonly outcome: 'added' | 'already' | 'waiting' | 'refused';
}

/** Somebody who wants to come into a group, or was invited and has to be let in. */
export interface JoinRequest {
  /** Names it; unique. */
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly groupName: string;
  /** Who is to come in. */
  readonly userId: UserId;
  readonly userName: string;
  /** Who wants them in; null where they ask for themselves. */
  readonly inviterId: UserId | null;
  /** What they say about it; ''. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** Why a group is no longer the signed-in person's. */
export type GroupEnd = 'dismissed' | 'removed' | 'left';

/** A conversation of a community, about one subject. */
export interface Topic {
  /** `group:<community>@TOPIC#_<name>`. */
  readonly conversationId: ConversationId;
  /** The community it belongs to. */
  readonly communityId: ConversationId;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly introduction: string;
  readonly announcement: string;
  /** How many messages of others are unread; never negative. */
  readonly unread: number;
  readonly muted: boolean;
  /** Whether nobody but owner and admins may write. */
  readonly allMuted: boolean;
  /** Null when nothing has been said yet. */
  readonly lastMessage: LastMessage | null;
}

/** What a topic is made with, or what is to be changed about it; what is left out stays. */
export interface TopicChange {
  readonly name?: string | undefined;
  readonly avatarUrl?: string | undefined;
  readonly introduction?: string | undefined;
  readonly announcement?: string | undefined;
  readonly allMuted?: boolean | undefined;
}
