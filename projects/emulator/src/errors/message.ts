/** Refusals of messages. */
export const messageRefusals = {
  invalidMessageRequest: { code: 20001, text: 'A field of the request is wrong.' },
  accountNotFound: {
    code: 20003,
    text: 'Sender or recipient does not exist. Seed this user, or sign in as this user once.',
  },
  revokeTooLate: { code: 20016, text: 'The message is too old to be recalled.' },
  messageNotFound: { code: 20022, text: 'There is no such message, or it is not yours.' },
  messageChanged: {
    code: 20027,
    text: 'Somebody modified this message before you. The answer carries the newer version.',
  },
  messageTooLong: { code: 80002, text: 'The message is too long.' },
  messageBodyMissing: { code: 90002, text: 'MsgBody must be a list of elements, and not empty.' },
  recipientMissing: { code: 90003, text: 'To_Account must be a userID.' },
  messageRandomMissing: { code: 90005, text: 'MsgRandom must be a whole number.' },
  senderMismatch: { code: 90008, text: 'From_Account must be the user who is signed in.' },
} as const;
