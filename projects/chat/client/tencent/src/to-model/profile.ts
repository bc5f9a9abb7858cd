import { Friend, FriendRequest, Profile } from 'ngx-tencent-chat/models';

import { SdkFriend, SdkFriendRequest, SdkFullProfile } from '../sdk-people';
import { profileToPerson, toName, toPerson } from './person';

const rules: Readonly<Record<string, Profile['friendRule']>> = {
  AllowType_Type_AllowAny: 'free',
  AllowType_Type_NeedConfirm: 'approval',
  AllowType_Type_DenyAny: 'closed',
};

/** What somebody tells about themselves. */
export function toProfile(profile: SdkFullProfile): Profile {
  const { selfSignature = '', allowType = '' } = profile;
  const friendRule = rules[allowType] ?? null;
  return { ...profileToPerson(profile), about: selfSignature, friendRule };
}

/** A friend; a remark is their name. */
export function toFriend({ userID, remark = '', profile }: SdkFriend): Friend {
  const person = toPerson(userID, profile?.nick, profile?.avatar);
  return { ...person, name: toName(remark, person.name), remark };
}

/** A request between two; `userID` is the other one. */
export function toFriendRequest(request: SdkFriendRequest): FriendRequest {
  const { time, wording = '', type } = request;
  const own = type === 'Pendency_Type_SendOut';
  return { person: profileToPerson(request), own, text: wording, askedAt: time * 1_000 };
}
