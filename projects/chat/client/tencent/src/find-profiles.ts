import { Person, UserId } from 'ngx-tencent-chat/models';

import { inParts } from './in-parts';
import { SdkHost } from './sdk-host';
import { profileToPerson, toPerson } from './to-model/person';

/** More the service does not look up at once. */
const mostAtOnce = 100;

/** Names and pictures of people, in this order; those the service does not know have their id for a name. */
export async function findProfiles(
  host: SdkHost,
  ids: readonly UserId[],
): Promise<readonly Person[]> {
  const known = new Map<UserId, Person>();
  for (const userIDList of inParts(ids, mostAtOnce)) {
    const { data } = await host.call((chat) => chat.getUserProfile({ userIDList }));
    data.forEach((profile) => known.set(profile.userID, profileToPerson(profile)));
  }
  return ids.map((id) => known.get(id) ?? toPerson(id));
}
