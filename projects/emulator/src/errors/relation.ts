/** Refusals of friends, follows and the blocklist. */
export const relationRefusals = {
  invalidRelationRequest: { code: 30001, text: 'A field of the request is wrong.' },
  relationAccountNotFound: {
    code: 30003,
    text: 'There is no such user. Seed this user, or sign in as this user once.',
  },
  friendRequestsForbidden: {
    code: 30009,
    text: 'Your profile says AdminForbid_Type_SendOut: you may not ask anybody.',
  },
  tooManyFriends: { code: 30010, text: 'You have as many friends as a user may have.' },
  tooManyFriendGroups: { code: 30011, text: 'You have as many friend groups as a user may have.' },
  tooManyFriendRequests: { code: 30012, text: 'Too many requests wait for this user already.' },
  tooManyBlocks: { code: 30013, text: 'You have blocked as many users as a user may block.' },
  peerHasTooManyFriends: { code: 30014, text: 'The other one has as many friends as he may have.' },
  peerIsBlocked: { code: 30515, text: 'You have blocked this user. Take him off the blocklist.' },
  peerAllowsNobody: { code: 30516, text: 'This user lets nobody add him as a friend.' },
  blockedByPeer: { code: 30525, text: 'This user has blocked you.' },
  friendRequestWaits: { code: 30539, text: 'The other one was asked and has to agree first.' },
  friendRequestNotFound: { code: 30614, text: 'This user has not asked to be a friend.' },
  friendNotFound: { code: 31704, text: 'This user is not in your list of friends.' },
  friendRequestGone: { code: 31804, text: 'There is no request of or to this user to delete.' },
  notFriendOfGroup: {
    code: 32216,
    text: 'Only who is in the list of friends can be in a friend group.',
  },
  followingOff: {
    code: 30005,
    text: 'Following is not bought: bit 52 of the feature bits is off.',
  },
  tooManyFollows: { code: 30001, text: 'You follow as many users as a user may follow.' },
} as const;
