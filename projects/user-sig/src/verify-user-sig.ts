import { timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { hasChatIdCharacters } from './chat-user-id.ts';
import { computeSignature, fromSigBase64, type UserSigDocument } from './user-sig-document.ts';

const sigCharacters = /^[A-Za-z0-9*-]+_{0,2}$/;
const longestSig = 2048;
const longestDocument = 4096;

/** What to check. */
export interface VerifyUserSigOptions {
  /** The SDKAppID that the UserSig must be for. */
  readonly sdkAppId: number;
  /** The secret key of that application. */
  readonly secretKey: string;
  /** The UserSig as it arrived; anything at all may be given. */
  readonly userSig: unknown;
  /** The chat id that the UserSig must be for. */
  readonly userId: string;
  /** The time of the check, in seconds. */
  readonly now: number;
}

/** Why a UserSig is refused. */
export type UserSigRefusal = 'malformed' | 'app' | 'signature' | 'user' | 'expired';

/** The outcome of a check. Times are in seconds. */
export type UserSigVerdict =
  | { readonly ok: true; readonly issuedAt: number; readonly expireAt: number }
  | { readonly ok: false; readonly reason: UserSigRefusal };

/**
 * Checks that a UserSig is for this app and this user, was signed with this key, and is still good.
 * Never throws on what a client may send. The app is looked at first, because it says which key is
 * the right one; the user and the times only once the signature has proved them.
 */
export function verifyUserSig(options: VerifyUserSigOptions): UserSigVerdict {
  const document = readUserSig(options.userSig);
  if (!document) return { ok: false, reason: 'malformed' };
  if (document['TLS.sdkappid'] !== options.sdkAppId) return { ok: false, reason: 'app' };
  if (!isSignedWith(options.secretKey, document)) return { ok: false, reason: 'signature' };
  if (document['TLS.identifier'] !== options.userId) return { ok: false, reason: 'user' };

  const issuedAt = document['TLS.time'];
  const expireAt = issuedAt + document['TLS.expire'];
  if (options.now >= expireAt) return { ok: false, reason: 'expired' };
  return { ok: true, issuedAt, expireAt };
}

function isSignedWith(secretKey: string, document: UserSigDocument): boolean {
  const expected = Buffer.from(
    computeSignature(
      {
        sdkAppId: document['TLS.sdkappid'],
        userId: document['TLS.identifier'],
        issuedAt: document['TLS.time'],
        lifetimeSeconds: document['TLS.expire'],
      },
      secretKey,
    ),
  );
  const given = Buffer.from(document['TLS.sig']);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function readUserSig(userSig: unknown): UserSigDocument | undefined {
  if (typeof userSig !== 'string' || userSig.length > longestSig) return undefined;
  if (!sigCharacters.test(userSig)) return undefined;
  try {
    const bytes = inflateSync(fromSigBase64(userSig), { maxOutputLength: longestDocument });
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isUserSigDocument(value) ? value : undefined;
  } catch {
    // Whether bytes are a deflated JSON text can only be learnt by trying. Too long counts as not.
    return undefined;
  }
}

function isUserSigDocument(value: unknown): value is UserSigDocument {
  if (typeof value !== 'object' || value === null) return false;
  const document: Partial<Record<keyof UserSigDocument, unknown>> = value;
  return (
    document['TLS.ver'] === '2.0' &&
    typeof document['TLS.identifier'] === 'string' &&
    hasChatIdCharacters(document['TLS.identifier']) &&
    Number.isSafeInteger(document['TLS.sdkappid']) &&
    isSeconds(document['TLS.time']) &&
    isSeconds(document['TLS.expire']) &&
    typeof document['TLS.sig'] === 'string'
  );
}

function isSeconds(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
