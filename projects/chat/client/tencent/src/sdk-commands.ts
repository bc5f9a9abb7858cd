import type { SdkAnswer, SdkMessage, SdkProfile } from './sdk';
import type { SdkGroupCommands } from './sdk-group-commands';
import type { SdkListCommands } from './sdk-list-commands';

/** Who has read a message: how many members of a group, or the other one of two. */
export interface SdkReceiptNews {
  readonly messageID: string;
  /** In groups. */
  readonly groupID?: string;
  readonly readCount?: number;
  readonly unreadCount?: number;
  /** In direct conversations, with whom. */
  readonly userID?: string;
  readonly isPeerRead?: boolean;
}

export interface SdkExtension {
  readonly key: string;
  readonly value: string;
  /** In the answer to a change: 0 if it was made. */
  readonly code?: number;
}

export interface SdkGroup {
  readonly groupID: string;
  readonly type: string;
  readonly name?: string;
  readonly avatar?: string;
  readonly introduction?: string;
  readonly notification?: string;
  readonly ownerID?: string;
  /** Seconds since 1970; '' until the SDK knows. */
  readonly createTime?: number | '';
  readonly joinOption?: string;
  readonly inviteOption?: string;
  readonly isSupportTopic?: boolean;
  /** '' until the SDK knows. */
  readonly memberCount?: number | '';
  readonly maxMemberCount?: number | '';
  readonly muteAllMembers?: boolean;
  readonly selfInfo?: { readonly role?: string };
}

export interface SdkMember extends SdkProfile {
  readonly role?: string;
  readonly nameCard?: string;
  /** In seconds since 1970. */
  readonly muteUntil?: number;
}

/** What was found in one conversation. */
export interface SdkFound {
  readonly conversationID: string;
  readonly messageCount: number;
  readonly messageList: readonly SdkMessage[];
}

export interface SdkSearchOptions {
  readonly keywordList?: readonly string[];
  readonly keywordListMatchType?: 'or' | 'and';
  readonly senderUserIDList?: readonly string[];
  readonly messageTypeList?: readonly string[];
  readonly conversationID?: string;
  /** The end, in seconds since 1970; now by default. */
  readonly timePosition?: number;
  /** How far back from there, in seconds. */
  readonly timePeriod?: number;
  readonly count?: number;
  readonly cursor?: string;
}

/** What can be asked of messages that are stored, of groups, and of the search. */
export interface SdkCommands extends SdkGroupCommands, SdkListCommands {
  /** Sends the elements, not the payload. What it changes in its own list it tells as an event too. */
  modifyMessage(message: SdkMessage): Promise<SdkAnswer<{ message?: SdkMessage | null }>>;
  /** The web SDK sends no reason along. Whoever takes it back hears no event. */
  revokeMessage(message: SdkMessage): Promise<unknown>;
  /** Messages of one conversation, 30 at most: it leaves out the rest without a word. */
  deleteMessage(messages: readonly SdkMessage[]): Promise<unknown>;
  pinGroupMessage(options: {
    groupID: string;
    message: SdkMessage;
    isPinned: boolean;
  }): Promise<unknown>;
  /** In the order of the messages, not of the pinning. */
  getPinnedGroupMessageList(
    groupID: string,
  ): Promise<SdkAnswer<{ messageList: readonly SdkMessage[] }>>;
  getAllUserListOfMessageReaction(options: {
    message: SdkMessage;
    reactionID: string;
    nextSeq: number;
    count: number;
  }): Promise<
    SdkAnswer<{ userList: readonly SdkProfile[]; nextSeq: number; isCompleted: boolean }>
  >;
  /** Messages of one conversation. Rejects with 2172 where none of them asks for it. */
  sendMessageReadReceipt(messages: readonly SdkMessage[]): Promise<unknown>;
  /** Of own messages of one group: writes `readReceiptInfo` into the messages. */
  getMessageReadReceiptList(messages: readonly SdkMessage[]): Promise<unknown>;
  getGroupMessageReadMemberList(options: {
    message: SdkMessage;
    /** 0 those who have read it, 1 those who have not. */
    filter: 0 | 1;
    cursor: string;
    count: number;
  }): Promise<
    SdkAnswer<{
      cursor: string;
      isCompleted: boolean;
      readUserIDList: readonly string[];
      unreadUserIDList: readonly string[];
    }>
  >;
  translateText(options: {
    sourceTextList: readonly string[];
    sourceLanguage: string;
    targetLanguage: string;
  }): Promise<SdkAnswer<{ translatedTextList: readonly string[] }>>;
  /** Of what is too long for a message: writes what it brings into the one it is given. */
  downloadMergerMessage(message: SdkMessage): Promise<SdkMessage>;
  convertVoiceToText(options: { message: SdkMessage }): Promise<SdkAnswer<{ result: string }>>;
  setMessageExtensions(
    message: SdkMessage,
    extensions: readonly SdkExtension[],
  ): Promise<SdkAnswer<{ extensions: readonly SdkExtension[] }>>;
  deleteMessageExtensions(
    message: SdkMessage,
    keys: readonly string[],
  ): Promise<SdkAnswer<{ extensions: readonly SdkExtension[] }>>;
  getMessageExtensions(
    message: SdkMessage,
  ): Promise<SdkAnswer<{ extensions: readonly SdkExtension[] }>>;
  getGroupProfile(options: { groupID: string }): Promise<SdkAnswer<{ group: SdkGroup }>>;
  /** What everybody may know of a group; not of work groups. */
  searchGroupByID(groupID: string): Promise<SdkAnswer<{ group: SdkGroup }>>;
  getGroupMemberProfile(options: {
    groupID: string;
    userIDList: readonly string[];
  }): Promise<SdkAnswer<{ memberList: readonly SdkMember[] }>>;
  getGroupMemberList(options: {
    groupID: string;
    count: number;
    offset: number | string;
  }): Promise<SdkAnswer<{ memberList: readonly SdkMember[]; offset: number | string }>>;
  /** From memory. */
  getBlacklist(): Promise<SdkAnswer<readonly string[]>>;
  searchCloudMessages(
    options: SdkSearchOptions,
  ): Promise<
    SdkAnswer<{ searchResultList: readonly SdkFound[]; cursor: string; totalCount: number }>
  >;
}
