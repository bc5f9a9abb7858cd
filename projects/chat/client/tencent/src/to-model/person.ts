import { Person, UserId, isBlank } from 'ngx-tencent-chat/models';

import { SdkProfile } from '../sdk';

/** Characters that turn the direction of what follows: with them one name could pass for another. */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it may be shown; one that shows nothing falls back. */
export function toName(nick: string, fallback: string): string {
  const name = nick
    .replace(turns, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return isBlank(name) ? fallback : name;
}

/** A person from what the service says of them; a name that shows nothing falls back to the id. */
export function toPerson(id: UserId, nick = '', avatar?: string): Person {
  return { id, name: toName(nick, id), avatarUrl: avatar || null };
}

/** A person from a profile. */
export function profileToPerson({ userID, nick, avatar }: SdkProfile): Person {
  return toPerson(userID, nick, avatar);
}
