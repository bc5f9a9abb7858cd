/** Refusals of the REST API: who asks, how he asks, and for what. */
export const restRefusals = {
  malformedUrl: {
    code: 60002,
    text: 'Send POST /v4/<service>/<command>?sdkappid=…&identifier=…&usersig=…&random=…&contenttype=json.',
  },
  malformedMessageBody: {
    code: 90001,
    text: 'The body must be a JSON object with the fields of the command.',
  },
  messageTimeInvalid: { code: 90006, text: 'MsgTimeStamp must be a second of the past.' },
  restSenderUnknown: { code: 90008, text: 'From_Account must be an account. Import it first.' },
  tooManyRecipients: { code: 90011, text: 'A message goes to at most 500 accounts at once.' },
  restRecipientUnknown: { code: 90012, text: 'To_Account does not exist. Import it first.' },
  messageLifeTimeTooLong: { code: 90026, text: 'MsgLifeTime is at most 604800 seconds.' },
  syncOtherMachineInvalid: { code: 90031, text: 'SyncOtherMachine must be 1 or 2.' },
  messageLifeTimeInvalid: { code: 90044, text: 'MsgLifeTime must be a whole number of seconds.' },
  messageKeyInvalid: {
    code: 90054,
    text: 'MsgKey must be the one that the send was answered with.',
  },
  bodyTooLong: { code: 93000, text: 'The body has more than 1 MiB.' },
  malformedBody: {
    code: 60003,
    text: 'The body must be a JSON object. Send {} if there is nothing to say.',
  },
  callerMissing: { code: 60004, text: 'The URL must carry identifier and usersig.' },
  appInvalid: { code: 60006, text: 'The sdkappid of the URL is no number.' },
  unknownRestCommand: {
    code: 60009,
    text: 'The emulator does not know this REST command. It never pretends to: take the call out of the test, or add the command to the emulator.',
  },
  notAdministrator: {
    code: 60010,
    text: 'Only an administrator may use the REST API. Sign with one of the administrators of the policy.',
  },
  appMissing: { code: 60012, text: 'The URL must carry sdkappid.' },
  tooManyAccounts: { code: 70206, text: 'A request names at most 100 accounts.' },
  administratorStays: { code: 70403, text: 'An administrator cannot be deleted.' },
  accountUnknown: { code: 70107, text: 'This account does not exist. Import it first.' },
  malformedSilence: {
    code: 130001,
    text: 'A time must be a number of seconds, of at most 32 bits; 0 ends it.',
  },
  silencedAccountMissing: { code: 130004, text: 'The request must name an account.' },
  silencedAccountUnknown: { code: 130005, text: 'This account does not exist. Import it first.' },
  silenceTimesMissing: {
    code: 130008,
    text: 'Give C2CmsgNospeakingTime, GroupmsgNospeakingTime, or both.',
  },
  invalidAccountRequest: { code: 70402, text: 'A field of the request is wrong.' },
} as const;
