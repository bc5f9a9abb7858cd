import { verifyUserSig, type UserSigRefusal } from '../../../user-sig/src/index.ts';
import type { Clock } from '../clock.ts';
import { secondsOf } from '../clock.ts';
import { Refusal, type RefusalName } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { RequestHead } from '../wire/frame.ts';
import { createA2Key, fingerprintOf, readA2Key, type A2Claims } from './a2-key.ts';

/** The application that the emulator plays. */
export interface Application {
  readonly sdkAppId: number;
  readonly secretKey: string;
}

/** The refusal for each reason why a UserSig is not good. */
export const refusalOfUserSig: Readonly<Record<UserSigRefusal, RefusalName>> = {
  malformed: 'userSigMalformed',
  signature: 'userSigForged',
  user: 'userSigOfAnotherUser',
  app: 'userSigOfAnotherApp',
  expired: 'userSigExpired',
};

/** Finds out who sends a request, and refuses those who cannot prove it. */
export class Gatekeeper {
  readonly #app: Application;
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(app: Application, store: Store, clock: Clock) {
    this.#app = app;
    this.#store = store;
    this.#clock = clock;
  }

  /** Who signs in: with a UserSig, or with the key of an earlier sign-in after a reconnect. */
  admit(head: RequestHead): A2Claims {
    if (head.sdkappid !== this.#app.sdkAppId) {
      throw new Refusal('unknownApp', `this one is ${String(this.#app.sdkAppId)}`);
    }
    if (head.identifier === undefined && head.usersig === undefined) return this.identify(head);
    return this.#verify(head);
  }

  /** Who sends a request after sign-in: by the key in its head or, as file commands do, by a UserSig. */
  identify(head: RequestHead): A2Claims {
    if (!head.a2) {
      if (head.usersig === undefined) throw new Refusal('notSignedIn');
      return this.#verify(head);
    }
    const claims = readA2Key(head.a2, this.#app.secretKey);
    // A key of another emulator: the way out is a new sign-in, and this code leads there.
    if (!claims) throw new Refusal('userSigExpired', 'this a2 was not given out here');
    this.#refuseExpired(claims);
    return claims;
  }

  /** Whom a request says that it comes from, whether or not he may send it. */
  senderOf({ a2, identifier }: RequestHead): string | undefined {
    return a2 ? readA2Key(a2, this.#app.secretKey)?.userID : identifier;
  }

  /** The key for somebody who was admitted. */
  keyFor(claims: A2Claims): string {
    return createA2Key(claims, this.#app.secretKey);
  }

  #verify(head: RequestHead): A2Claims {
    const { identifier: userID = '', usersig: userSig = '' } = head;
    if (userSig === '') throw new Refusal('userSigEmpty');

    const now = secondsOf(this.#clock);
    const verdict = verifyUserSig({ ...this.#app, userId: userID, userSig, now });
    if (!verdict.ok) throw new Refusal(refusalOfUserSig[verdict.reason]);
    const claims = {
      userID,
      fingerprint: fingerprintOf(userSig),
      expireAt: verdict.expireAt,
    };
    this.#refuseExpired(claims);
    return claims;
  }

  #refuseExpired(claims: A2Claims): void {
    const expired =
      secondsOf(this.#clock) >= claims.expireAt ||
      this.#store.credentials.isExpired(claims.fingerprint);
    if (expired) throw new Refusal('userSigExpired');
  }
}
