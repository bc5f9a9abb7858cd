import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

/** What an access key says about its holder. */
export interface A2Claims {
  readonly userID: string;
  /** Names the UserSig that it was given for. */
  readonly fingerprint: string;
  /** The second from which that UserSig is good no longer. */
  readonly expireAt: number;
}

const claimsSchema = v.tuple([v.string(), v.string(), v.number()]);

/**
 * Makes the key that stands for a user after sign-in. All it means is written in it and signed, so it
 * is good for an emulator that was started again and remembers nothing.
 */
export function createA2Key(claims: A2Claims, secretKey: string): string {
  const text = JSON.stringify([claims.userID, claims.fingerprint, claims.expireAt]);
  const payload = Buffer.from(text).toString('base64url');
  return `${payload}.${signatureOf(payload, secretKey)}`;
}

/** Reads a key. Nothing comes back for one that this emulator did not make. */
export function readA2Key(key: string, secretKey: string): A2Claims | undefined {
  const [payload = '', signature = ''] = key.split('.');
  const expected = Buffer.from(signatureOf(payload, secretKey));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const text = Buffer.from(payload, 'base64url').toString();
  const [userID, fingerprint, expireAt] = v.parse(claimsSchema, JSON.parse(text));
  return { userID, fingerprint, expireAt };
}

/** A short name of a UserSig, by which it is told from the others of its user. */
export function fingerprintOf(userSig: string): string {
  return createHash('sha256').update(userSig).digest('base64url').slice(0, 16);
}

function signatureOf(payload: string, secretKey: string): string {
  return createHmac('sha256', secretKey).update(`a2\n${payload}`).digest('base64url');
}
