/** Refusals of the REST API: who asks, how he asks, and for what. */
export const restRefusals = {
  malformedUrl: {
    code: 60002,
    text: 'Send POST /v4/<service>/<command>?sdkappid=…&identifier=…&usersig=…&random=…&contenttype=json.',
  },
  malformedMessageBody: { code: 90001, text: 'The body must be a JSON object.' },
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
  invalidAccountRequest: { code: 70402, text: 'A field of the request is wrong.' },
} as const;
