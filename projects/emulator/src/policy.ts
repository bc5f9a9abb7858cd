import type { GroupType } from './store/groups/group.ts';

/** The rules of the service that an app can set in Tencent's console, or buy. */
export interface Policy {
  /** Who may use the REST API. They exist, but are not among the people. Default `administrator`. */
  readonly administrators: readonly string[];
  /** On how many web pages a user can be signed in; the oldest is kicked out. Default 1. */
  readonly webInstances: number;
  /** Whether signing in creates an unknown user. Default true. */
  readonly createUsersAtSignIn: boolean;
  /** For how many seconds a message can be recalled. Default 120. */
  readonly revokeSeconds: number;
  /** How many bytes the elements of a message may have, as JSON. Default 12288. */
  readonly messageBytes: number;
  /** How many direct messages a user can send within a second. Default: as many as he likes. */
  readonly directMessagesPerSecond: number;
  /** Whether only friends can write to each other. Default false. */
  readonly friendsOnly: boolean;
  /**
   * Whether who is blocked is told so. If not, his messages seem to be sent and nobody gets them.
   * Default true.
   */
  readonly tellBlockedSenders: boolean;
  /** How many kinds of reactions a message can have. Default 10. */
  readonly reactionsPerMessage: number;
  /** How many users can give a message the same reaction. Default 100. */
  readonly usersPerReaction: number;
  /** How many extensions a message can have. Default 300. */
  readonly extensionsPerMessage: number;
  /** How many extensions can be set or deleted at once. Default 20. */
  readonly extensionsPerRequest: number;
  /** How many messages can be merged into one. Default 300. */
  readonly mergedMessages: number;
  /** How many messages a page of history has at most. Default 100. */
  readonly messagesPerPage: number;
  /** How many conversations a page of the list has. Default 100. */
  readonly conversationsPerPage: number;
  /**
   * How many members a group of each type may have; 0 is no limit. Default 6000, for Communities a
   * million, for live rooms 0: the numbers of the largest plan.
   */
  readonly groupMembers: Readonly<Record<GroupType, number>>;
  /** In how many groups a user may be, live rooms not counted. Default 1000. */
  readonly groupsPerUser: number;
  /** How many live rooms the app may have. Default unlimited. */
  readonly liveRooms: number;
  /** How many administrators a group may have. Default 10. */
  readonly adminsPerGroup: number;
  /** Whether Communities can be created. Default true. */
  readonly communities: boolean;
  /**
   * Whether members also hear of what the console leaves off: in Meeting groups of joining, leaving,
   * roles and mutes, in live rooms of roles and mutes, everywhere of rules. Default false.
   */
  readonly allGroupTips: boolean;
  /** How many notices about groups wait for a user who is not signed in. Default 100. */
  readonly noticesPerUser: number;
  /** How many bytes an uploaded image may have. Default 28 MiB; the SDK itself stops at 20 MiB. */
  readonly imageBytes: number;
  /** How many bytes an uploaded voice message may have. Default 28 MiB; the SDK stops at 20 MiB. */
  readonly audioBytes: number;
  /** How many bytes an uploaded video may have. Default 100 MiB. */
  readonly videoBytes: number;
  /** How many bytes any other uploaded file may have. Default 100 MiB. */
  readonly fileBytes: number;
  /** How many bytes all files of one user may have together. Default 1 GiB. */
  readonly fileQuotaBytes: number;
  /** For how many seconds a file can be uploaded after its address was given out. Default 900. */
  readonly uploadUrlSeconds: number;
  /** For how many seconds a file can be read after its address was given out. Default 7 days. */
  readonly downloadUrlSeconds: number;
}

export const defaultPolicy: Policy = {
  administrators: ['administrator'],
  webInstances: 1,
  createUsersAtSignIn: true,
  revokeSeconds: 120,
  messageBytes: 12_288,
  directMessagesPerSecond: Number.POSITIVE_INFINITY,
  friendsOnly: false,
  tellBlockedSenders: true,
  reactionsPerMessage: 10,
  usersPerReaction: 100,
  extensionsPerMessage: 300,
  extensionsPerRequest: 20,
  mergedMessages: 300,
  messagesPerPage: 100,
  conversationsPerPage: 100,
  groupMembers: {
    Private: 6000,
    Public: 6000,
    ChatRoom: 6000,
    AVChatRoom: 0,
    Community: 1_000_000,
  },
  groupsPerUser: 1000,
  liveRooms: Infinity,
  adminsPerGroup: 10,
  communities: true,
  allGroupTips: false,
  noticesPerUser: 100,
  imageBytes: 28 * 2 ** 20,
  audioBytes: 28 * 2 ** 20,
  videoBytes: 100 * 2 ** 20,
  fileBytes: 100 * 2 ** 20,
  fileQuotaBytes: 2 ** 30,
  uploadUrlSeconds: 900,
  downloadUrlSeconds: 7 * 86_400,
};
