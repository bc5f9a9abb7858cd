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
  /** Whether users can search on the server. Default true. */
  readonly cloudSearch: boolean;
  /** How many messages can be merged into one. Default 300. */
  readonly mergedMessages: number;
  /** How many messages a page of history has at most. Default 100. */
  readonly messagesPerPage: number;
  /** How many conversations a page of the list has. Default 100. */
  readonly conversationsPerPage: number;
  /** How many conversations can be pinned. Default 50. */
  readonly pinnedConversations: number;
  /** How many conversations can be marked, grouped or have own data. Default 1000. */
  readonly markedConversations: number;
  /** How many groups of conversations a user has at most. Default 20. */
  readonly conversationGroups: number;
  /** How many friends a user has at most. Default 3000. */
  readonly friends: number;
  /** How many friends a page of the list has. Default 100. */
  readonly friendsPerPage: number;
  /** How many groups of friends a user has at most. Default 32. */
  readonly friendGroups: number;
  /** How many requests to become friends wait for a user at most. Default 100. */
  readonly friendRequests: number;
  /** How many users a user can block. Default 1000. */
  readonly blockedUsers: number;
  /** Whether blocking somebody ends the friendship with him. Default true. */
  readonly blockingEndsFriendship: boolean;
  /** How many users a user can follow. Default 1000. */
  readonly follows: number;
  /** How many users a user hears of; with more, the oldest is forgotten. Default 200. */
  readonly presenceSubscriptions: number;
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
  /** How many messages a group can get within a second. Default 40. */
  readonly groupMessagesPerSecond: number;
  /** How many members a message can mention. Default 30. */
  readonly mentionsPerMessage: number;
  /** To how many members of a group alone a message can go. Default 50. */
  readonly targetsPerMessage: number;
  /** How many members a group with receipts may have. Default 200. */
  readonly receiptGroupMembers: number;
  /** How many pinned messages a group may have. Default 10. */
  readonly pinsPerGroup: number;
  /** In which groups newcomers see what was written before. Default Meeting groups. */
  readonly openHistory: readonly GroupType[];
  /** Whether who is invited into a group must agree first. Default false. */
  readonly inviteesAgree: boolean;
  /** Whether Communities can be created. Default true. */
  readonly communities: boolean;
  /**
   * Whether members also hear of what the console leaves off: in Meeting groups of joining, leaving,
   * roles and mutes, in live rooms of roles and mutes, everywhere of rules. Default false.
   */
  readonly allGroupTips: boolean;
  /**
   * How many messages a second a live room takes. Above it the least important ones are dropped.
   * Default 40.
   */
  readonly liveMessagesPerSecond: number;
  /** How many messages and tips a live room keeps for those who poll late. Default 1000. */
  readonly liveItemsKept: number;
  /** How many messages and tips one poll of a live room is answered with at most. Default 50. */
  readonly liveItemsPerPoll: number;
  /** How many milliseconds a poll of a live room is held up while nothing happens. Default 8000. */
  readonly livePollMilliseconds: number;
  /** How many of the latest messages of a live room who comes in is given. Default 20. */
  readonly liveHistory: number;
  /** After how many seconds without a poll somebody is not in a live room any more. Default 30. */
  readonly liveAbsenceSeconds: number;
  /** How many of the latest who came in the list of a live room holds. Default 1000. */
  readonly liveMembersListed: number;
  /** How many kinds of marks the members of a live room can have. Default 10. */
  readonly liveMarks: number;
  /** How many topics a Community may have. Default 200. */
  readonly topicsPerCommunity: number;
  /** How many notices about groups wait for a user who is not signed in. Default 100. */
  readonly noticesPerUser: number;
  /**
   * From how many members on a group hears of its messages a tenth of a second later, several in one
   * frame. Default 200.
   */
  readonly largeAudience: number;
  /**
   * How many bytes may wait for a connection that does not read them; with more it is closed with 1013.
   * Default 8 MiB.
   */
  readonly backlogBytes: number;
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
  cloudSearch: true,
  mergedMessages: 300,
  messagesPerPage: 100,
  conversationsPerPage: 100,
  pinnedConversations: 50,
  markedConversations: 1000,
  conversationGroups: 20,
  friends: 3000,
  friendsPerPage: 100,
  friendGroups: 32,
  friendRequests: 100,
  blockedUsers: 1000,
  blockingEndsFriendship: true,
  follows: 1000,
  presenceSubscriptions: 200,
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
  groupMessagesPerSecond: 40,
  mentionsPerMessage: 30,
  targetsPerMessage: 50,
  receiptGroupMembers: 200,
  pinsPerGroup: 10,
  openHistory: ['ChatRoom'],
  inviteesAgree: false,
  communities: true,
  allGroupTips: false,
  liveMessagesPerSecond: 40,
  liveItemsKept: 1000,
  liveItemsPerPoll: 50,
  livePollMilliseconds: 8000,
  liveHistory: 20,
  liveAbsenceSeconds: 30,
  liveMembersListed: 1000,
  liveMarks: 10,
  topicsPerCommunity: 200,
  noticesPerUser: 100,
  largeAudience: 200,
  backlogBytes: 8 << 20,
  imageBytes: 28 * 2 ** 20,
  audioBytes: 28 * 2 ** 20,
  videoBytes: 100 * 2 ** 20,
  fileBytes: 100 * 2 ** 20,
  fileQuotaBytes: 2 ** 30,
  uploadUrlSeconds: 900,
  downloadUrlSeconds: 7 * 86_400,
};
