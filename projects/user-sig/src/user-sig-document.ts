import { createHmac } from 'node:crypto';

/** What a UserSig states: this user, in this app, from this second, for so many seconds. */
export interface UserSigClaims {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly issuedAt: number;
  readonly lifetimeSeconds: number;
}

/** The JSON inside a UserSig, field by field as the chat service names them. */
export interface UserSigDocument {
  readonly 'TLS.ver': '2.0';
  readonly 'TLS.identifier': string;
  readonly 'TLS.sdkappid': number;
  readonly 'TLS.time': number;
  readonly 'TLS.expire': number;
  readonly 'TLS.sig': string;
}

/** Signs claims as the chat service does: HMAC-SHA256 over one line per claim, in base64. */
export function computeSignature(claims: UserSigClaims, secretKey: string): string {
  const lines =
    `TLS.identifier:${claims.userId}\n` +
    `TLS.sdkappid:${String(claims.sdkAppId)}\n` +
    `TLS.time:${String(claims.issuedAt)}\n` +
    `TLS.expire:${String(claims.lifetimeSeconds)}\n`;
  return createHmac('sha256', secretKey).update(lines).digest('base64');
}

/** Writes bytes in the service's own base64 alphabet: `*`, `-` and `_` for `+`, `/` and `=`. */
export function toSigBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}

/** Reads what `toSigBase64` wrote. The characters must have been checked before. */
export function fromSigBase64(text: string): Buffer {
  const base64 = text.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  return Buffer.from(base64, 'base64');
}
