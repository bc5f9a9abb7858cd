/** Refusals of who asks. */
export const signInRefusals = {
  userSigExpired: {
    code: 70001,
    text: 'The UserSig is expired. Fetch a new one and sign in with it.',
  },
  userSigEmpty: {
    code: 70002,
    text: 'The UserSig is empty. Fetch one from the credential server.',
  },
  userSigMalformed: {
    code: 70003,
    text: 'The UserSig cannot be read. It may have been cut off on its way.',
  },
  userSigForged: {
    code: 70009,
    text: 'The UserSig was signed with another secret. Sign with the secret of the emulator.',
  },
  userSigOfAnotherUser: { code: 70013, text: 'The UserSig belongs to another userID.' },
  userSigOfAnotherApp: { code: 70014, text: 'The UserSig was signed for another SDKAppID.' },
  unknownApp: {
    code: 70020,
    text: 'There is no such SDKAppID here. Create the SDK with the SDKAppID of the emulator.',
  },
  accountNotImported: {
    code: 70107,
    text: 'This user does not exist here and sign-in does not create users. Seed the user before.',
  },
} as const;
