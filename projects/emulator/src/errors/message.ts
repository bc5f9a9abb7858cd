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
