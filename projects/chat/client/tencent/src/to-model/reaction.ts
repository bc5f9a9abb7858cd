import { Reaction } from 'ngx-tencent-chat/models';

import { SdkReaction } from '../sdk';
import { profileToPerson } from './person';

/** The reactions to a message; without those that nobody gives any more, which the SDK may tell too. */
export function toReactions(told: readonly SdkReaction[]): readonly Reaction[] {
  return told
    .filter(({ totalUserCount }) => totalUserCount > 0)
    .map(({ reactionID, totalUserCount, reactedByMyself, partialUserList }) => ({
      id: reactionID,
      count: totalUserCount,
      own: reactedByMyself,
      people: partialUserList.map(profileToPerson),
    }));
}
