import { deflateSync } from 'node:zlib';
import { isChatUserId } from './chat-user-id.ts';
import { computeSignature, toSigBase64, type UserSigDocument } from './user-sig-document.ts';

/** Why a UserSig was not signed. */
export type UserSigErrorCode =
  | 'invalid-app-id'
  | 'invalid-secret-key'
  | 'invalid-user-id'
  | 'invalid-lifetime'
  | 'invalid-issue-time';

/** Thrown when a UserSig is asked for with values that must not be signed. */
export class UserSigError extends Error {
  override readonly name = 'UserSigError';
  /** Which value is wrong. */
  readonly code: UserSigErrorCode;

  constructor(code: UserSigErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What to sign. All times are in seconds. */
export interface SignUserSigOptions {
  /** The SDKAppID of your chat application. */
  readonly sdkAppId: number;
  /** The secret key of that application. It never leaves the server. */
  readonly secretKey: string;
  /** The chat id of the user who signs in. See `isChatUserId`. */
  readonly userId: string;
  /** How long the UserSig is good for. */
  readonly lifetimeSeconds: number;
  /** The second from which it is good. Defaults to now. */
  readonly issuedAt?: number | undefined;
}

/**
 * Signs the credential with which one user signs in to the chat service.
 * Throws `UserSigError` for a value that must not be signed: the signed text is made of lines, so an
 * id with a line break in it could claim another app.
 */
export function signUserSig(options: SignUserSigOptions): string {
  const { sdkAppId, secretKey, userId, lifetimeSeconds } = options;
  const issuedAt = options.issuedAt ?? Math.floor(Date.now() / 1000);
  checkSignable({ sdkAppId, secretKey, userId, lifetimeSeconds, issuedAt });

  const document: UserSigDocument = {
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': sdkAppId,
    'TLS.time': issuedAt,
    'TLS.expire': lifetimeSeconds,
    'TLS.sig': computeSignature({ sdkAppId, userId, issuedAt, lifetimeSeconds }, secretKey),
  };
  return toSigBase64(deflateSync(JSON.stringify(document)));
}

function checkSignable(options: Required<SignUserSigOptions>): void {
  if (!isPositiveInteger(options.sdkAppId)) {
    throw new UserSigError('invalid-app-id', 'sdkAppId must be a positive whole number.');
  }
  if (options.secretKey === '') {
    throw new UserSigError('invalid-secret-key', 'secretKey must not be empty.');
  }
  if (!isChatUserId(options.userId)) {
    throw new UserSigError(
      'invalid-user-id',
      'userId must be 1 to 32 letters, digits, "_" or "-", and must not look like a phone number.',
    );
  }
  if (!isPositiveInteger(options.lifetimeSeconds)) {
    throw new UserSigError('invalid-lifetime', 'lifetimeSeconds must be a positive whole number.');
  }
  if (!isPositiveInteger(options.issuedAt)) {
    throw new UserSigError('invalid-issue-time', 'issuedAt must be a time in whole seconds.');
  }
}

function isPositiveInteger(value: number | undefined): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
