import { Friend, FriendRequest, Profile, UserId } from 'ngx-tencent-chat/models';

/** What somebody is to the signed-in person: whether a friend, or what has to happen before. */
export type Standing = 'self' | 'friend' | 'asked' | 'asks' | 'closed' | 'stranger';

/** Whom the signed-in person knows. */
export interface Known {
  friends(): readonly Friend[];
  requests(): readonly FriendRequest[];
}

/** What somebody is to the signed-in person. */
export function standingOf(
  id: UserId,
  me: UserId,
  known: Known,
  profile: Profile | null,
): Standing {
  if (id === me) return 'self';
  if (known.friends().some((friend) => friend.id === id)) return 'friend';
  const requests = known.requests().filter(({ person }) => person.id === id);
  if (requests.some(({ own }) => !own)) return 'asks';
  if (requests.length > 0) return 'asked';
  return profile?.friendRule === 'closed' ? 'closed' : 'stranger';
}
