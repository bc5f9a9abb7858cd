/**
 * Every refusal of the chat service that the emulator can give: its code and what to do about it.
 * The codes are the documented ones of the service; the README says where each was found.
 */
export const refusals = {
  unknownCommand: {
    code: 10003,
    text: 'The emulator does not know this command. It never pretends to: take the call out of the test, or add the command to the emulator.',
  },
  internalError: { code: 10002, text: 'The emulator itself failed. Please report this.' },
  invalidGroupRequest: { code: 10004, text: 'A field of the request is wrong.' },
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
  invalidRelationRequest: { code: 30001, text: 'A field of the request is wrong.' },
  invalidProfileRequest: { code: 40001, text: 'A field of the request is wrong.' },
  invalidConversationRequest: { code: 50002, text: 'A field of the request is wrong.' },
  notSignedIn: {
    code: 60004,
    text: 'The request does not say whose it is: it carries no a2. Sign in with im_open_status.wslogin first.',
  },
  invalidRequest: { code: 60003, text: 'A field of the request is wrong.' },
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
  messageTooLong: { code: 80002, text: 'The message is too long.' },
  messageBodyMissing: { code: 90002, text: 'MsgBody must be a list of elements, and not empty.' },
  recipientMissing: { code: 90003, text: 'To_Account must be a userID.' },
  messageRandomMissing: { code: 90005, text: 'MsgRandom must be a whole number.' },
  senderMismatch: { code: 90008, text: 'From_Account must be the user who is signed in.' },
} as const;

/** The name of a refusal. */
export type RefusalName = keyof typeof refusals;

/** Thrown by a command to refuse a request; becomes `ErrorCode` and `ErrorInfo` of the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  /** Further fields of the answer; a few refusals have some. */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(refusal: RefusalName, detail = '', fields: Readonly<Record<string, unknown>> = {}) {
    const { code, text } = refusals[refusal];
    super(detail === '' ? text : `${text} (${detail})`);
    this.code = code;
    this.fields = fields;
  }
}
