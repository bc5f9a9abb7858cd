import type { SdkAnswer } from './sdk';

/** With which conversations it went well, and with which it did not. */
export interface SdkListOutcome {
  readonly successConversationIDList: readonly string[];
  readonly failureConversationIDList: readonly {
    readonly conversationID: string;
    readonly code: number;
    readonly message?: string;
  }[];
}

/** Whether somebody is there: 1 they are, 2 they are not, 3 they have signed out, 0 nobody knows. */
export interface SdkStatus {
  readonly userID: string;
  readonly statusType: number;
  readonly customStatus?: string;
}

/** What can be done with conversations as a whole, and asked about who is there. */
export interface SdkListCommands {
  pinConversation(options: { conversationID: string; isPinned: boolean }): Promise<unknown>;
  setMessageRemindType(options: {
    readonly userIDList?: readonly string[];
    readonly groupID?: string;
    readonly messageRemindType: 'AcceptAndNotify' | 'AcceptNotNotify';
  }): Promise<unknown>;
  /** 100 at most. */
  markConversation(options: {
    conversationIDList: readonly string[];
    markType: number;
    enableMark: boolean;
  }): Promise<SdkAnswer<SdkListOutcome>>;
  /** 100 at most: it leaves out the rest without a word. */
  deleteConversation(options: {
    conversationIDList: readonly string[];
    clearHistoryMessage: boolean;
  }): Promise<unknown>;
  clearHistoryMessage(conversationID: string): Promise<unknown>;
  /** Names alone; which conversations are in them is among what conversations know. */
  getConversationGroupList(): Promise<SdkAnswer<readonly string[]>>;
  /** Throws at none. */
  createConversationGroup(options: {
    groupName: string;
    conversationIDList: readonly string[];
  }): Promise<SdkAnswer<SdkListOutcome>>;
  deleteConversationGroup(groupName: string): Promise<unknown>;
  renameConversationGroup(options: { oldName: string; newName: string }): Promise<unknown>;
  addConversationsToGroup(options: {
    groupName: string;
    conversationIDList: readonly string[];
  }): Promise<SdkAnswer<SdkListOutcome>>;
  deleteConversationsFromGroup(options: {
    groupName: string;
    conversationIDList: readonly string[];
  }): Promise<SdkAnswer<SdkListOutcome>>;
  /** 500 at most. */
  getUserStatus(options: {
    userIDList: readonly string[];
  }): Promise<SdkAnswer<{ successUserList: readonly SdkStatus[] }>>;
  /** 100 at most: it leaves out the rest without a word. */
  subscribeUserStatus(options: { userIDList: readonly string[] }): Promise<unknown>;
  unsubscribeUserStatus(options: { userIDList: readonly string[] }): Promise<unknown>;
  setSelfStatus(options: { customStatus: string }): Promise<unknown>;
}
