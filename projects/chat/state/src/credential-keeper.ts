import { ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

import { CredentialCourier } from './credential-courier';

/** Asks the app's server for a credential of the signed-in person. */
export type FetchCredential = () => Promise<ChatCredential>;

/** The part of a credential's life after which a new one is fetched. */
const renewAfter = 0.75;
/** How long before its end a credential counts as ended: clocks differ, requests take time. */
const marginMs = 5_000;
/** The longest wait a timer can take. */
const longestWaitMs = 2_147_483_647;
/** How long a credential is taken to live when the clocks do not tell. */
const unknownLifeMs = 15 * 60_000;
/** How often the app may give a credential again that has ended. */
const mostRepeats = 3;
const firstRetryMs = 2_000;
const lastRetryMs = 60_000;

/**
 * Keeps one usable credential: fetches it when needed, renews it at three quarters of its life, never
 * has two fetches in flight and never hands out one that has ended.
 */
export class CredentialKeeper {
  readonly #fetch: FetchCredential;
  readonly #courier: CredentialCourier;
  readonly #closing = new AbortController();
  readonly #ended = new Set<string>();
  #credential: ChatCredential | null = null;
  #fetching: Promise<ChatCredential> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #repeats = 0;

  /** @param courier The one of all keepers which must not ask the app at the same time. */
  constructor(fetch: FetchCredential, courier = new CredentialCourier()) {
    this.#fetch = fetch;
    this.#courier = courier;
  }

  /**
   * A credential that works now. Rejects with `credential-unavailable` when none can be had, with
   * `not-signed-in` once the keeper is closed.
   */
  async current(): Promise<ChatCredential> {
    if (this.#closed) throw calledOff();
    if (this.#credential && this.#usable(this.#credential)) return this.#credential;
    return this.#renew();
  }

  /** The service says that this credential has ended, whatever its date. */
  markEnded(userSig: string): void {
    this.#ended.add(userSig);
  }

  /** Forgets everything and stops renewing. */
  close(): void {
    this.#closing.abort();
    this.#credential = null;
    clearTimeout(this.#timer);
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  #renew(): Promise<ChatCredential> {
    this.#fetching ??= this.#fetchOne().finally(() => (this.#fetching = null));
    return this.#fetching;
  }

  async #fetchOne(): Promise<ChatCredential> {
    const credential = await this.#ask();
    if (this.#closed) throw calledOff();
    assertCredential(credential);
    if (this.#ended.has(credential.userSig)) throw this.#sameAgain();
    this.#repeats = 0;
    this.#credential = credential;
    this.#retryMs = firstRetryMs;
    this.#schedule(lifeOf(credential) * renewAfter);
    return credential;
  }

  /** Two signatures of the same second are equal, so the next one may be another. */
  #sameAgain(): ChatError {
    this.#repeats++;
    const message = 'credentials() gave the credential again that the service ended.';
    return unavailable(message, this.#repeats < mostRepeats);
  }

  /** What the app answers; of no use to anybody once the person has left. */
  async #ask(): Promise<unknown> {
    try {
      return await this.#courier.bring(this.#fetch, this.#closing.signal);
    } catch (error) {
      if (this.#closed) throw calledOff();
      throw unavailable('credentials() failed: ' + describe(error), true, error);
    }
  }

  #usable(credential: ChatCredential): boolean {
    const left = credential.expireAt * 1_000 - Date.now();
    return left > marginMs && !this.#ended.has(credential.userSig);
  }

  #schedule(waitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renewQuietly(), Math.min(waitMs, longestWaitMs));
  }

  /** Nobody waits for this one; a failure is tried again, and told when a credential is needed. */
  async #renewQuietly(): Promise<void> {
    await this.#renew().catch(() => {
      if (this.#closed) return;
      this.#schedule(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
    });
  }
}

/**
 * How long a new credential lives. One that looks ended already shows that the device's clock runs
 * ahead: the service, whose clock counts, is left to judge it.
 */
function lifeOf({ expireAt }: ChatCredential): number {
  const left = expireAt * 1_000 - Date.now();
  return left > marginMs ? left : unknownLifeMs;
}

function assertCredential(value: unknown): asserts value is ChatCredential {
  const given = (value ?? {}) as Partial<Record<keyof ChatCredential, unknown>>;
  const bad =
    (typeof given.SDKAppID !== 'number' && 'SDKAppID, a number') ||
    ((typeof given.userID !== 'string' || !given.userID) && 'userID, a text') ||
    ((typeof given.userSig !== 'string' || !given.userSig) && 'userSig, a text') ||
    ((typeof given.expireAt !== 'number' || !Number.isFinite(given.expireAt)) &&
      'expireAt, seconds since 1970');
  if (bad) throw unavailable(`credentials() must resolve with ${bad}.`, false);
}

/** What a sign-in ends with that nobody wants any more. */
export function calledOff(): ChatError {
  const message = 'The sign-in was called off: somebody signed out or in meanwhile.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}

function unavailable(message: string, retryable: boolean, cause?: unknown): ChatError {
  const code: ChatErrorCode = 'credential-unavailable';
  return new ChatError({ code, message, vendorCode: null, retryable }, { cause });
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
