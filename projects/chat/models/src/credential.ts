import { UserId } from './ids';

/**
 * A right to sign in, as the app's own server gives it out (`GET /chat/credential`). The names are
 * those of the answer.
 */
export interface ChatCredential {
  /** The application at the service. */
  readonly SDKAppID: number;
  readonly userID: UserId;
  /** The signature. Never kept in storage, never logged. */
  readonly userSig: string;
  /** When it ends, in seconds since 1970. */
  readonly expireAt: number;
}
