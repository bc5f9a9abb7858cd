import type { SdkAnswer } from './sdk';
import type { SdkGroup } from './sdk-commands';

/** What a group is made with, or what is to be changed about it. The SDK writes into what it is given. */
export interface SdkGroupWish {
  name?: string | undefined;
  avatar?: string | undefined;
  introduction?: string | undefined;
  notification?: string | undefined;
  joinOption?: string | undefined;
  inviteOption?: string | undefined;
  muteAllMembers?: boolean | undefined;
}

/** Somebody waits to be let into a group. */
export interface SdkApplication {
  /** Who asks; where somebody was invited, who invited them. */
  readonly applicant: string;
  readonly applicantNick: string;
  readonly groupID: string;
  readonly groupName: string;
  readonly authentication: string;
  /** Milliseconds since 1970. */
  readonly messageKey: number;
  /** 0 somebody asks, 1 the signed-in person was invited, 2 a member has invited somebody. */
  readonly applicationType: 0 | 1 | 2;
  /** Where somebody was invited, who. */
  readonly userID: string;
  readonly note?: string;
}

/** Makes groups, and looks after them; see `SdkTopics` for coming and going. It may be asked 8 times in a second. */
export interface SdkGroupCommands {
  createGroup(
    options: SdkGroupWish & {
      readonly type: string;
      readonly groupID?: string | undefined;
      readonly memberList?: readonly { readonly userID: string }[] | undefined;
      readonly isSupportTopic?: boolean | undefined;
    },
  ): Promise<SdkAnswer<{ group: SdkGroup }>>;
  updateGroupProfile(
    options: SdkGroupWish & { readonly groupID: string },
  ): Promise<SdkAnswer<{ group?: SdkGroup }>>;
  dismissGroup(groupID: string): Promise<unknown>;
  /** Throws at a group that it does not know. Those who wait are in none of its lists. */
  addGroupMember(options: { groupID: string; userIDList: readonly string[] }): Promise<
    SdkAnswer<{
      successUserIDList: readonly string[];
      failureUserIDList: readonly string[];
      existedUserIDList: readonly string[];
      overLimitUserIDList?: readonly string[];
    }>
  >;
  setGroupMemberRole(options: {
    groupID: string;
    userID: string;
    role: 'Admin' | 'Member';
  }): Promise<unknown>;
  setGroupMemberMuteTime(options: {
    groupID: string;
    userID: string;
    muteTime: number;
  }): Promise<unknown>;
  changeGroupOwner(options: { groupID: string; newOwnerID: string }): Promise<unknown>;
  getGroupApplicationList(): Promise<SdkAnswer<{ applicationList: readonly SdkApplication[] }>>;
  handleGroupApplication(options: {
    handleAction: 'Agree' | 'Reject';
    handleMessage: string;
    application: SdkApplication;
  }): Promise<unknown>;
}
