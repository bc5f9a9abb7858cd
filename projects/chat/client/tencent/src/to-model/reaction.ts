import { Reaction } from 'ngx-tencent-chat/models';

import { SdkReaction } from '../sdk';
import { profileToPerson } from './person';

/** The reactions to a message; without those that nobody gives any more, which the SDK tells too. */
export function toReactions(told: readonly SdkReaction[]): readonly Reaction[] {
  return told.filter(({ totalUserCount }) => totalUserCount > 0).map(toReaction);
}

/** The reactions to a message after some of them have changed. */
export function mergeReactions(
  before: readonly Reaction[],
  changed: readonly SdkReaction[],
): readonly Reaction[] {
  const told = new Map(changed.map((one) => [one.reactionID, toReaction(one)]));
  const kept = before.map((one) => told.get(one.id) ?? one);
  const known = new Set(before.map(({ id }) => id));
  const fresh = [...told.values()].filter(({ id }) => !known.has(id));
  return [...kept, ...fresh].filter(({ count }) => count > 0);
}

function toReaction(told: SdkReaction): Reaction {
  return {
    id: told.reactionID,
    count: told.totalUserCount,
    own: told.reactedByMyself,
    people: told.partialUserList.map(profileToPerson),
  };
}
