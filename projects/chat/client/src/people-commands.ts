import {
  Friend,
  FriendRequest,
  Presence,
  Profile,
  ProfileChange,
  UserId,
} from 'ngx-tencent-chat/models';

/** Profiles, presence, friends and the blocked; changes come as events. */
export interface PeopleCommands {
  /** What people tell about themselves; those the service does not know are left out. */
  loadProfiles(ids: readonly UserId[]): Promise<readonly Profile[]>;

  /** Changes the own profile. Everybody hears `people-changed`, the person `me-changed`. */
  changeProfile(change: ProfileChange): Promise<Profile>;

  /** Who is there, once. */
  loadPresence(ids: readonly UserId[]): Promise<readonly Presence[]>;

  /** Hears from now on whether these people are there; `presence-changed` tells it at once too. */
  watchPresence(ids: readonly UserId[]): Promise<void>;

  /** Hears no longer of these people. */
  unwatchPresence(ids: readonly UserId[]): Promise<void>;

  /** Tells others something about one's being there, "In a meeting" for instance; '' for nothing. */
  setPresenceText(text: string): Promise<void>;

  /** All whom the signed-in person has blocked. */
  listBlocked(): Promise<readonly UserId[]>;

  /** Blocks people, or no longer: they cannot write to the signed-in person. */
  block(ids: readonly UserId[], on: boolean): Promise<void>;

  /** All friends. */
  listFriends(): Promise<readonly Friend[]>;

  /** Asks somebody to be a friend. Resolves with `waiting` where they have to say yes. */
  addFriend(id: UserId, text: string): Promise<'added' | 'waiting'>;

  /** Is a friend no longer, on both sides. */
  removeFriend(id: UserId): Promise<void>;

  /** Gives a friend another name, for the signed-in person alone; '' takes it away. */
  remark(id: UserId, remark: string): Promise<void>;

  /** Requests that nobody has answered, those of both sides. */
  listRequests(): Promise<readonly FriendRequest[]>;

  /** Answers somebody who wants to be a friend. */
  answerRequest(id: UserId, accept: boolean): Promise<void>;
}
