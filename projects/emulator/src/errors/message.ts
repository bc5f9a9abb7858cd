/** Refusals of messages. */
export const messageRefusals = {
  invalidMessageRequest: { code: 20001, text: 'A field of the request is wrong.' },
  accountNotFound: {
    code: 20003,
    text: 'Sender or recipient does not exist. Seed this user, or sign in as this user once.',
  },
  senderBlocked: { code: 20007, text: 'The recipient has blocked the sender.' },
  notFriends: {
    code: 20009,
    text: 'Sender and recipient are no friends, and the policy friendsOnly is on.',
  },
  senderNoFriend: {
    code: 20010,
    text: 'The recipient does not have the sender as a friend, and the policy friendsOnly is on.',
  },
  recipientNoFriend: {
    code: 20011,
    text: 'The sender does not have the recipient as a friend, and the policy friendsOnly is on.',
  },
  senderSilenced: {
    code: 20012,
    text: 'The app’s server has forbidden the sender to speak (setnospeaking).',
  },
  revokeTooLate: { code: 20016, text: 'The message is too old to be recalled.' },
  messageNotFound: { code: 20022, text: 'There is no such message, or it is not yours.' },
  messageRevoked: { code: 20023, text: 'The message was recalled.' },
  modifiedMessageNotFound: {
    code: 20026,
    text: 'The message to modify does not exist, or you do not take part in the conversation.',
  },
  messageChanged: {
    code: 20027,
    text: 'Somebody modified this message before you. The answer carries the newer version.',
  },
  extensionConflict: {
    code: 23001,
    text: 'Somebody else changed this extension meanwhile. The answer carries the newer value.',
  },
  extensionsNotSupported: {
    code: 23002,
    text: 'The message cannot have extensions: send it with supportMessageExtension, and not into a Community or a live room.',
  },
  extrasMessageNotFound: {
    code: 23003,
    text: 'There is no such message, it was recalled, or you do not see it.',
  },
  extensionNotFound: { code: 23004, text: 'The message has no such extension to delete.' },
  tooManyReactions: {
    code: 23005,
    text: 'The message has too many kinds of reactions. The policy reactionsPerMessage says how many.',
  },
  tooManyUsersOfReaction: {
    code: 23006,
    text: 'Too many users gave this reaction. The policy usersPerReaction says how many.',
  },
  reactionGivenAlready: { code: 23007, text: 'The user gave the message this reaction already.' },
  reactionNotFound: { code: 23008, text: 'Nobody gave the message this reaction.' },
  reactionNotYours: { code: 23009, text: 'The user did not give the message this reaction.' },
  tooManyExtensions: {
    code: 23010,
    text: 'The message has too many extensions. The policy extensionsPerMessage says how many.',
  },
  mergedMessagesNotFound: { code: 20022, text: 'There are no merged messages of this key.' },
  pluginMissing: {
    code: 60020,
    text: 'The emulator cannot do this by itself: start it with the plug-in that is named here.',
  },
  pluginFailed: { code: 60008, text: 'The plug-in failed, or answered with what makes no sense.' },
  searchUnavailable: {
    code: 60020,
    text: 'Cloud search is switched off: set the policy cloudSearch.',
  },
  invalidSearch: { code: 27003, text: 'A field of the search is wrong.' },
  messagesTooFrequent: {
    code: 60018,
    text: 'Too many messages within a second. The policy directMessagesPerSecond says how many.',
  },
  messageTooLong: { code: 80002, text: 'The message is too long.' },
  messageBodyMissing: { code: 90002, text: 'MsgBody must be a list of elements, and not empty.' },
  recipientMissing: { code: 90003, text: 'To_Account must be a userID.' },
  messageRandomMissing: { code: 90005, text: 'MsgRandom must be a whole number.' },
  senderMismatch: { code: 90008, text: 'From_Account must be the user who is signed in.' },
} as const;
