import { Person, UserId, isBlank } from 'ngx-tencent-chat/models';

import { SdkProfile } from '../sdk';

/** Characters that turn the direction of what follows: with them one name could pass for another. */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A person from what the service says of them; a name that shows nothing falls back to the id. */
export function toPerson(id: UserId, nick = '', avatar?: string): Person {
  const name = nick
    .replace(turns, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return { id, name: isBlank(name) ? id : name, avatarUrl: avatar || null };
}

/** A person from a profile. */
export function profileToPerson({ userID, nick, avatar }: SdkProfile): Person {
  return toPerson(userID, nick, avatar);
}
