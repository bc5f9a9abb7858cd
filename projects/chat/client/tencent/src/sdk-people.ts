import type { SdkAnswer, SdkProfile } from './sdk';

/** What somebody tells about themselves. */
export interface SdkFullProfile extends SdkProfile {
  readonly selfSignature?: string;
  readonly allowType?: string;
}

export interface SdkFriend {
  readonly userID: string;
  readonly remark?: string;
  readonly profile?: SdkProfile | null;
}

export interface SdkFriendRequest extends SdkProfile {
  /** In seconds since 1970. */
  readonly time: number;
  readonly wording?: string;
  readonly type: string;
}

/** What can be asked of people: profiles, friends, the blocked. */
export interface SdkPeople {
  getUserProfile(options: {
    userIDList: readonly string[];
  }): Promise<SdkAnswer<readonly SdkFullProfile[]>>;
  updateMyProfile(options: {
    nick?: string;
    avatar?: string;
    selfSignature?: string;
    allowType?: string;
  }): Promise<SdkAnswer<SdkFullProfile>>;
  /** Resolves with the whole list, and tells it. */
  addToBlacklist(options: { userIDList: readonly string[] }): Promise<unknown>;
  removeFromBlacklist(options: { userIDList: readonly string[] }): Promise<unknown>;
  /** From memory. */
  getFriendList(): Promise<SdkAnswer<readonly SdkFriend[]>>;
  addFriend(options: {
    to: string;
    source: string;
    wording: string;
    type: 'Add_Type_Both';
  }): Promise<SdkAnswer<{ code?: number }>>;
  deleteFriend(options: {
    userIDList: readonly string[];
    type: 'Delete_Type_Both';
  }): Promise<unknown>;
  updateFriend(options: { userID: string; remark: string }): Promise<unknown>;
  /** From memory. */
  getFriendApplicationList(): Promise<
    SdkAnswer<{ friendApplicationList: readonly SdkFriendRequest[] }>
  >;
  acceptFriendApplication(options: {
    userID: string;
    type: 'Response_Action_AgreeAndAdd';
  }): Promise<unknown>;
  refuseFriendApplication(options: { userID: string }): Promise<unknown>;
}
