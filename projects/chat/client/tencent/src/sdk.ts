/**
 * The part of `@tencentcloud/chat` 3.6.6 that the adapter uses, as it really behaves. The SDK's own
 * types say `any` in most places and do not compile with `skipLibCheck: false`.
 */

import type { SdkCommands } from './sdk-commands';
import type { SdkMaking } from './sdk-making';
import type { SdkFullProfile, SdkPeople } from './sdk-people';
import type { SdkTopics } from './sdk-topics';

export interface SdkProfile {
  readonly userID: string;
  readonly nick?: string;
  readonly avatar?: string;
}

/** Live: the SDK changes it in place after handing it out. */
export interface SdkMessage {
  readonly ID: string;
  /** Missing for an element that this SDK does not know. */
  readonly type?: string;
  readonly payload?: Readonly<Record<string, unknown>> | null;
  readonly conversationID: string;
  readonly conversationType: string;
  readonly from: string;
  readonly to: string;
  readonly flow: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly sequence?: number;
  readonly status?: string;
  readonly nick?: string;
  /** The sender's name in this group. */
  readonly nameCard?: string;
  readonly avatar?: string;
  readonly atUserList?: readonly string[];
  readonly isRevoked?: boolean;
  readonly isDeleted?: boolean;
  readonly isPeerRead?: boolean;
  readonly cloudCustomData?: string;
  readonly version?: number;
  /** Asked by the SDK right before it sends. */
  isSendable?(): boolean;
  /** Who took it back, and why. */
  readonly revokerInfo?: SdkProfile | null;
  readonly revokeReason?: string;
  readonly needReadReceipt?: boolean;
  /** Whether it was sent for extensions. */
  readonly isSupportExtension?: boolean;
  readonly readReceiptInfo?: SdkReadInfo | null;
}

/** Who has read a message, as far as the SDK knows. */
export interface SdkReadInfo {
  readonly readCount?: number;
  readonly unreadCount?: number;
  readonly isPeerRead?: boolean;
}

export interface SdkReaction {
  readonly reactionID: string;
  readonly totalUserCount: number;
  readonly partialUserList: readonly SdkProfile[];
  readonly reactedByMyself: boolean;
}

/** The reactions to a message. */
export interface SdkReactions {
  readonly messageID: string;
  readonly reactionList: readonly SdkReaction[];
}

export interface SdkLastMessage {
  readonly lastTime?: number;
  readonly fromAccount?: string;
  /** In groups. */
  readonly nick?: string;
  readonly nameCard?: string;
  readonly type?: string | null;
  readonly payload?: Readonly<Record<string, unknown>> | null;
  readonly isRevoked?: boolean;
  readonly isPeerRead?: boolean;
}

/** Live, like a message. */
export interface SdkConversation {
  readonly conversationID: string;
  readonly type: string;
  readonly unreadCount: number;
  readonly lastMessage?: SdkLastMessage | null;
  readonly userProfile?: SdkProfile | null;
  readonly markList?: readonly number[];
  /** What of the unread messages names people; the SDK's types say `any`. */
  readonly groupAtInfoList?: readonly unknown[];
  readonly conversationGroupList?: readonly string[];
  readonly groupProfile?: {
    readonly name?: string;
    readonly avatar?: string;
    readonly type?: string;
  } | null;
  readonly remark?: string;
  readonly isPinned?: boolean;
  readonly messageRemindType?: string;
  readonly peerReadTime?: number;
}

export interface SdkEvent {
  readonly name: string;
  readonly data: unknown;
}

export interface SdkAnswer<T> {
  readonly code: number;
  readonly data: T;
}

export interface SdkHistoryPage {
  readonly messageList: readonly SdkMessage[];
  readonly isCompleted: boolean;
  readonly nextReqMessageID?: string;
  readonly nextMessageTime?: number | '';
  readonly nextMessageSeq?: number | '';
}

/** How a message goes. */
export interface SdkSendOptions {
  /** To those alone who are there now; it is kept nowhere. */
  readonly onlineUserOnly?: boolean;
  readonly messageControlInfo?: {
    readonly excludedFromUnreadCount?: boolean;
    readonly excludedFromLastMessage?: boolean;
  };
}

export interface SdkChat extends SdkCommands, SdkMaking, SdkPeople, SdkTopics {
  on(event: string, listener: (event: SdkEvent) => void): void;
  off(event: string, listener: (event: SdkEvent) => void): void;
  setLogLevel(level: number): void;
  /** What is registered counts from the next sign-in on. */
  registerPlugin(plugins: Readonly<Record<string, unknown>>): void;
  isReady(): boolean;
  login(options: {
    userID: string;
    userSig: string;
  }): Promise<SdkAnswer<{ repeatLogin?: boolean }>>;
  logout(): Promise<unknown>;
  destroy(): Promise<unknown>;
  getMyProfile(): Promise<SdkAnswer<SdkFullProfile>>;
  /** @param ids These alone. */
  getConversationList(
    ids?: readonly string[],
  ): Promise<SdkAnswer<{ conversationList: readonly SdkConversation[]; isSyncCompleted: boolean }>>;
  getMessageList(options: {
    conversationID: string;
    nextReqMessageID?: string;
  }): Promise<SdkAnswer<SdkHistoryPage>>;
  /**
   * Always asks the service, which `getMessageList` does not. `time` in seconds for direct
   * conversations, `sequence` for groups; by default now.
   */
  getMessageListHopping(options: {
    conversationID: string;
    time?: number;
    sequence?: number;
    direction: 0 | 1;
  }): Promise<SdkAnswer<SdkHistoryPage>>;
  /** A message that the SDK has handed out. */
  findMessage(messageID: string): SdkMessage | null;
  addMessageReaction(message: SdkMessage, reactionID: string): Promise<unknown>;
  removeMessageReaction(message: SdkMessage, reactionID: string): Promise<unknown>;
  getMessageReactions(options: {
    messageList: readonly SdkMessage[];
    maxUserCountPerReaction: number;
  }): Promise<SdkAnswer<{ resultList: readonly SdkReactions[] }>>;
  setMessageRead(options: { conversationID: string }): Promise<unknown>;
  sendMessage(
    message: SdkMessage,
    options?: SdkSendOptions,
  ): Promise<SdkAnswer<{ message: SdkMessage }>>;
  resendMessage(message: SdkMessage): Promise<SdkAnswer<{ message: SdkMessage }>>;
}

export interface SdkOptions {
  readonly SDKAppID: number;
  readonly proxyServer?: string;
  readonly disableIndependentDomain?: boolean;
  readonly partialUpdatedConversations?: boolean;
}

/** The default export of the package. */
export interface SdkModule {
  create(options: SdkOptions): SdkChat;
}

/** Brings the SDK. Called once, in the browser, when somebody signs in. */
export type SdkLoader = () => Promise<unknown>;

/** Loads the package `@tencentcloud/chat` as a chunk of its own. */
export const loadSdk: SdkLoader = () =>
  import('@tencentcloud/chat').then((module) => module.default);

/** Names of the SDK's events: `TencentCloudChat.EVENT`. */
export const sdkEvents = {
  ready: 'sdkStateReady',
  notReady: 'sdkStateNotReady',
  messageReceived: 'onMessageReceived',
  messageModified: 'onMessageModified',
  messageRevoked: 'onMessageRevoked',
  messageReadByPeer: 'onMessageReadByPeer',
  messageReceipts: 'onMessageReadReceiptReceived',
  extensionsUpdated: 'onMessageExtensionsUpdated',
  extensionsDeleted: 'onMessageExtensionsDeleted',
  pinnedUpdated: 'onPinnedGroupMessageUpdated',
  blocklistUpdated: 'blacklistUpdated',
  friendsUpdated: 'onFriendListUpdated',
  friendRequestsUpdated: 'onFriendApplicationListUpdated',
  messageReactionsUpdated: 'onMessageReactionsUpdated',
  conversationListUpdated: 'onConversationListUpdated',
  folderListUpdated: 'onConversationGroupListUpdated',
  folderUpdated: 'onConversationInGroupUpdated',
  statusUpdated: 'onUserStatusUpdated',
  profileUpdated: 'onProfileUpdated',
  topicCreated: 'onTopicCreated',
  topicDeleted: 'onTopicDeleted',
  topicUpdated: 'onTopicUpdated',
  kickedOut: 'kickedOut',
  netStateChange: 'netStateChange',
  error: 'error',
} as const;
