import type { SdkAnswer, SdkLastMessage } from './sdk';

/** A conversation of a community, with what the signed-in person has set about it. */
export interface SdkTopic {
  readonly topicID: string;
  readonly topicName?: string;
  readonly avatar?: string;
  readonly introduction?: string;
  readonly notification?: string;
  readonly unreadCount?: number;
  readonly muteAllMembers?: boolean;
  readonly selfInfo?: { readonly messageRemindType?: string } | null;
  readonly lastMessage?: SdkLastMessage | null;
}

/** What can be said about a topic. */
export interface SdkTopicProfile {
  readonly topicName?: string;
  readonly avatar?: string;
  readonly introduction?: string;
  readonly notification?: string;
  readonly muteAllMembers?: boolean;
}

/** What can be asked about topics, and about live groups. */
export interface SdkTopics {
  createTopicInCommunity(
    options: SdkTopicProfile & { groupID: string },
  ): Promise<SdkAnswer<{ topicID: string }>>;
  /** Without ids all of them. From memory, once they were asked for. */
  getTopicList(options: { groupID: string; topicIDList?: readonly string[] }): Promise<
    SdkAnswer<{
      successTopicList: readonly SdkTopic[];
    }>
  >;
  updateTopicProfile(
    options: SdkTopicProfile & { groupID: string; topicID: string },
  ): Promise<unknown>;
  /** Resolves also when a topic was not deleted. */
  deleteTopicFromCommunity(options: { groupID: string; topicIDList: readonly string[] }): Promise<
    SdkAnswer<{
      failureTopicList?: readonly { readonly topicID: string; readonly code: number }[];
    }>
  >;
  getGroupOnlineMemberCount(groupID: string): Promise<SdkAnswer<{ memberCount: number }>>;
  /** Of live groups also before anybody has signed in. */
  joinGroup(options: {
    groupID: string;
    applyMessage?: string;
    type?: string;
  }): Promise<SdkAnswer<{ status: string }>>;
  quitGroup(groupID: string): Promise<unknown>;
  /** From live groups it keeps people out for so many seconds. */
  deleteGroupMember(options: {
    groupID: string;
    userIDList: readonly string[];
    reason?: string;
    duration?: number;
  }): Promise<unknown>;
}
