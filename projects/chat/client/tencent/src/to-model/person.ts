import { Person, UserId } from 'ngx-tencent-chat/models';

import { SdkProfile } from '../sdk';

/** A person from what the service says of them; a missing name falls back to the id. */
export function toPerson(id: UserId, nick?: string, avatar?: string): Person {
  return { id, name: nick?.trim() || id, avatarUrl: avatar || null };
}

/** A person from a profile. */
export function profileToPerson({ userID, nick, avatar }: SdkProfile): Person {
  return toPerson(userID, nick, avatar);
}
