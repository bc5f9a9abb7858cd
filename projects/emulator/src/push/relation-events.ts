import type { FriendRequest } from '../store/relations/relation.ts';
import { faceUrlOf, nickOf, type Person } from '../store/people.ts';
import type { WireBody } from '../wire/frame.ts';
import type { PushEvent } from './events.ts';

/** The numbers that the service gives to what happens to relations. */
const pushTypes = {
  friendsAdded: 1,
  friendsRemoved: 2,
  requestAdded: 3,
  requestsRemoved: 4,
  blocksAdded: 5,
  blocksRemoved: 6,
  requestsRead: 7,
  friendUpdated: 8,
} as const;

/** The types of requests, seen by one of the two. */
export const requestTypes = {
  incoming: 'Pendency_Type_ComeIn',
  outgoing: 'Pendency_Type_SendOut',
} as const;

/** Tells a user who came into his list of friends. */
export function friendsAdded(userIDs: readonly string[]): PushEvent {
  return relationEvent('friendsAdded', { FriendAdd_Account: userIDs });
}

export function friendsRemoved(userIDs: readonly string[]): PushEvent {
  return relationEvent('friendsRemoved', { FriendDel_Account: userIDs });
}

/**
 * Tells one of the two that a request waits.
 *
 * @param other the one whom the listener sees in it: the sender, or for the sender who has to answer.
 */
export function requestAdded(request: FriendRequest, other: Person): PushEvent {
  const isIncoming = other.userID === request.owner;
  return relationEvent('requestAdded', {
    // Who sent it: by that an SDK tells its own requests from those that came in.
    From_Account: request.owner,
    PendencyAdd: [
      {
        PendencyAdd_Account: other.userID,
        ProfileImNick: nickOf(other),
        ProfileImImage: faceUrlOf(other),
        AddTime: request.sentAt,
        AddSource: request.source,
        AddWording: request.wording,
        PendencyType: isIncoming ? requestTypes.incoming : requestTypes.outgoing,
      },
    ],
  });
}

/** Tells a user that requests of or to others wait no longer. The misspelt name is the service's. */
export function requestsRemoved(userIDs: readonly string[]): PushEvent {
  return relationEvent('requestsRemoved', { FrienPencydDel_Account: userIDs });
}

/** Tells the devices of a user up to when he has seen the requests. */
export function requestsRead(time: number): PushEvent {
  return relationEvent('requestsRead', { ReportTime: time });
}

export function blocksAdded(userIDs: readonly string[]): PushEvent {
  return relationEvent('blocksAdded', { BlackListAdd_Account: userIDs });
}

export function blocksRemoved(userIDs: readonly string[]): PushEvent {
  return relationEvent('blocksRemoved', { BlackListDel_Account: userIDs });
}

/** Tells the other devices of a user what he noted about a friend. */
export function friendUpdated(userID: string, fields: readonly WireBody[]): PushEvent {
  return relationEvent('friendUpdated', {
    FriendUpInfo: [{ FriendAccount: userID, Sns: fields }],
  });
}

/** Between whom a follow is, seen by the listener. */
export const followTypes = { none: 0, follower: 1, following: 2, mutual: 3 } as const;

/** One of the numbers of `followTypes`. */
export type FollowType = (typeof followTypes)[keyof typeof followTypes];

/** Tells somebody that another one came into or went out of his lists of follows. */
export function followChanged(
  other: Person,
  change: { readonly types: readonly FollowType[]; readonly added: boolean; readonly time: number },
): PushEvent {
  const { types, added, time } = change;
  return {
    Event: 25,
    FollowChangeList: [
      {
        From_Account: other.userID,
        NickName: nickOf(other),
        FaceUrl: faceUrlOf(other),
        FollowTime: time,
        FollowDiffList: types.map((type) => ({ IsAdd: added ? 1 : 0, FollowType: type })),
      },
    ],
  };
}

function relationEvent(type: keyof typeof pushTypes, fields: WireBody): PushEvent {
  return { Event: 8, FriendListMod: [{ PushType: pushTypes[type], ...fields }] };
}
