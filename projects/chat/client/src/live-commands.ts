import { ChatCredential, ConversationId, Person, UserId } from 'ngx-tencent-chat/models';

/** How many people a live group has. */
export interface LiveNumbers {
  /** So many are there now. */
  readonly online: number;
  /** Ask again after so many seconds. */
  readonly askAgainAfter: number;
}

/** Live groups: an audience that comes and goes, without history. */
export interface LiveCommands {
  /**
   * Comes to a live group, and hears what is said from now on. Without anybody signed in it is for
   * reading only.
   * @param application Needed where nobody is signed in: the application at the service.
   */
  enter(id: ConversationId, application?: Pick<ChatCredential, 'SDKAppID'>): Promise<void>;

  /** Goes away. */
  exit(id: ConversationId): Promise<void>;

  /** How many are there; changes come as `audience-changed`. */
  count(id: ConversationId): Promise<LiveNumbers>;

  /** Those of the audience whom the service names, newest first. */
  listAudience(id: ConversationId): Promise<readonly Person[]>;

  /** Keeps people out for so many seconds; owner and admins only. */
  ban(id: ConversationId, userIds: readonly UserId[], seconds: number): Promise<void>;
}
