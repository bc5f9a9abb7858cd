/** Refusals of any service. */
export const requestRefusals = {
  unknownCommand: {
    code: 10003,
    text: 'The emulator does not know this command. It never pretends to: take the call out of the test, or add the command to the emulator.',
  },
  internalError: { code: 10002, text: 'The emulator itself failed. Please report this.' },
  notSignedIn: {
    code: 60004,
    text: 'The request does not say whose it is: it carries no a2. Sign in with im_open_status.wslogin first.',
  },
  invalidRequest: { code: 60003, text: 'A field of the request is wrong.' },
} as const;
