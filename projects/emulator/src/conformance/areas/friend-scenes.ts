import type { SdkUser } from '../../testing/sdk-user.ts';
import type { Scene } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';

/** A friend as far as the cases look at him. */
export interface Friend {
  readonly userID: string;
  readonly remark: string;
  readonly groupList: readonly string[];
}

/** A request to become friends as far as the cases look at it. */
export interface FriendRequest {
  readonly userID: string;
  readonly type: string;
  readonly wording: string;
}

/** What the SDK says of several users. */
export interface UsersAnswer<Success = unknown> {
  readonly data: {
    readonly successUserIDList: readonly Success[];
    readonly failureUserIDList: readonly { readonly userID: string; readonly code: number }[];
  };
}

/** Where somebody was found. */
export const source = 'AddSource_Type_Web';

/** Two new people who are friends, and know it. */
export async function bringFriends(scene: Scene): Promise<[SdkUser, SdkUser]> {
  const [one, other] = await Promise.all([bringIn(scene), bringIn(scene)]);
  await one.call('addFriend', { to: other.userID, source });
  await Promise.all([untilFriends(one, other), untilFriends(other, one)]);
  return [one, other];
}

/** Somebody new who wants to be asked, and somebody new who has asked him. Both know it. */
export async function bringRequest(scene: Scene): Promise<{ asked: SdkUser; asking: SdkUser }> {
  const [asked, asking] = await Promise.all([bringIn(scene), bringIn(scene)]);
  await asked.call('updateMyProfile', { allowType: 'AllowType_Type_NeedConfirm' });
  await asking.call('addFriend', { to: asked.userID, source, wording: 'It is me' });
  await Promise.all([
    asked.until('he is asked', () => requestWith(asked, asking) !== undefined),
    asking.until('it waits', () => requestWith(asking, asked) !== undefined),
  ]);
  return { asked, asking };
}

export function untilFriends(user: SdkUser, friend: SdkUser): Promise<void> {
  return user.until('they are friends', () => friendOf(user, friend) !== undefined);
}

export function untilStrangers(user: SdkUser, friend: SdkUser): Promise<void> {
  return user.until('they are friends no more', () => friendOf(user, friend) === undefined);
}

/** A friend as the last event had him. */
export function friendOf(user: SdkUser, { userID }: SdkUser): Friend | undefined {
  const friends = (user.events('onFriendListUpdated').at(-1)?.data ?? []) as Friend[];
  return friends.find((friend) => friend.userID === userID);
}

/** The requests and how many are unread, as the last event had them. */
export function requestsOf(user: SdkUser): {
  readonly friendApplicationList: readonly FriendRequest[];
  readonly unreadCount: number;
} {
  const none = { friendApplicationList: [], unreadCount: 0 };
  return (
    (user.events('onFriendApplicationListUpdated').at(-1)?.data as typeof none | undefined) ?? none
  );
}

/** The request between two as one of them had it last. */
export function requestWith(user: SdkUser, { userID }: SdkUser): FriendRequest | undefined {
  return requestsOf(user).friendApplicationList.find((request) => request.userID === userID);
}

/** Sends people home. */
export async function sendHome(...users: readonly SdkUser[]): Promise<void> {
  await Promise.all(users.map((user) => user.leave()));
}
