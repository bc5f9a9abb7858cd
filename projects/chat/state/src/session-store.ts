import { DestroyRef, InjectionToken, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ChatClient, ChatError, ChatEvent, ChatFailure } from 'ngx-tencent-chat/client';
import { Connection, KickReason, Person } from 'ngx-tencent-chat/models';

import { CredentialBearer } from './credential-bearer';
import { CredentialCourier } from './credential-courier';
import { CredentialKeeper, FetchCredential, calledOff } from './credential-keeper';
import { SilentRenewal } from './silent-renewal';

/** How the app gets a credential for its signed-in person. */
export const CHAT_CREDENTIALS = new InjectionToken<FetchCredential | null>('CHAT_CREDENTIALS');

interface SessionState {
  readonly connection: Connection;
  readonly me: Person | null;
  readonly failure: ChatFailure | null;
  /** Whether the service takes calls; false for a moment while an ended credential is replaced. */
  readonly open: boolean;
}

const signedOut: SessionState = {
  connection: { phase: 'signed-out' },
  me: null,
  failure: null,
  open: false,
};

const SessionState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState(signedOut),
);

/** Holds who is signed in and how the connection does. Sole writer of that state. */
@Service()
export class SessionStore {
  readonly #state = inject(SessionState);
  readonly #client = inject(ChatClient);
  readonly #credentials = inject(CHAT_CREDENTIALS, { optional: true });

  readonly #courier = new CredentialCourier();
  #source: FetchCredential | null = null;
  /** Signs in for the present; another sign-in has another bearer. */
  #bearer: CredentialBearer | null = null;
  #signingIn: Promise<Person> | null = null;
  /** Replaces an ended credential just now. */
  #renewal: SilentRenewal | null = null;
  /** Whether the service has accepted the credential it was shown. */
  #accepted = false;

  /** How the connection does. */
  readonly connection: Signal<Connection> = computed(() => this.#state.connection());
  /** Who is signed in, or null. */
  readonly me: Signal<Person | null> = computed(() => this.#state.me());
  /** The last failure that no call could report; null after the next good sign-in. */
  readonly failure: Signal<ChatFailure | null> = computed(() => this.#state.failure());
  /** Whether calls reach the service right now. */
  readonly open: Signal<boolean> = this.#state.open;

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#leave();
    });
  }

  /**
   * Signs in with a credential of `fetch`, by default of the one used last, or else of the app's
   * `credentials()`. A second call with the same `fetch` waits for the first; one with another
   * calls the first off, which then rejects with `not-signed-in`. Rejects with `ChatError`.
   */
  signIn(fetch?: FetchCredential): Promise<Person> {
    const source = fetch ?? this.#source ?? this.#credentials;
    if (!source) return Promise.reject(noCredentials());
    if (this.#signingIn && this.#bearer && source === this.#source) return this.#signingIn;
    const me = this.#state.me();
    const ready = this.#state.connection().phase === 'ready';
    if (me && ready && source === this.#source) return Promise.resolve(me);
    this.#source = source;
    const signingIn = this.#signInWith(source).finally(() => {
      if (this.#signingIn === signingIn) this.#signingIn = null;
    });
    return (this.#signingIn = signingIn);
  }

  /** Signs out and forgets the person. */
  async signOut(): Promise<void> {
    this.#forget();
    await this.#client.signOut();
  }

  /** Tries at once to mend a broken connection, or to sign in again after a failure. */
  reconnect(): void {
    if (this.#state.connection().phase === 'failed') {
      // A refusal becomes state.
      this.signIn().catch(() => undefined);
      return;
    }
    if (this.#renewal?.hurry()) return;
    this.#client.reconnect();
  }

  async #signInWith(fetch: FetchCredential): Promise<Person> {
    const half = this.#signingIn !== null && this.#bearer?.hasShown === true;
    this.#leave();
    const keeper = new CredentialKeeper(fetch, this.#courier);
    const bearer = (this.#bearer = new CredentialBearer(this.#client, keeper));
    patchState(this.#state, { connection: { phase: 'connecting' }, failure: null, open: false });
    try {
      if (half) await this.#endHalfSignIn();
      return await bearer.signIn();
    } catch (error) {
      if (bearer !== this.#bearer) throw calledOff();
      this.#fail(error);
      throw error;
    }
  }

  /** Else the person of the sign-in that was called off would be signed in unseen. */
  async #endHalfSignIn(): Promise<void> {
    // The client forgets the person in any case, and the next sign-in ends what is left of them.
    await this.#client.signOut().catch(() => undefined);
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'ready':
        this.#enter(event.me);
        break;
      case 'me-changed':
        patchState(this.#state, { me: event.me });
        break;
      case 'link':
        this.#followLink(event.link);
        break;
      case 'kicked-out':
        this.#leaveBecause(event.reason);
        break;
      case 'signed-out':
        // While somebody signs in, it is the person before them who is gone.
        if (this.#signingIn) patchState(this.#state, { me: null, open: false });
        else this.#forget();
        break;
      case 'failed':
        patchState(this.#state, { failure: event.failure });
        break;
    }
  }

  #enter(me: Person): void {
    if (!this.#bearer?.hasShown) return;
    this.#accepted = true;
    this.#endRenewal();
    patchState(this.#state, { connection: { phase: 'ready' }, me, failure: null, open: true });
  }

  #followLink(link: 'up' | 'broken' | 'offline'): void {
    const { phase } = this.#state.connection();
    const follows = phase === 'ready' || phase === 'reconnecting' || phase === 'offline';
    if (!follows && phase !== 'connecting') return;
    if (link === 'offline')
      patchState(this.#state, { connection: { phase: 'offline' }, open: false });
    if (link === 'broken') {
      patchState(this.#state, { connection: { phase: 'reconnecting' }, open: false });
    }
    if (link === 'up' && follows) this.#regain();
  }

  #regain(): void {
    if (this.#renewal) {
      const { phase } = this.#state.connection();
      if (phase === 'offline') patchState(this.#state, { connection: { phase: 'reconnecting' } });
      return;
    }
    patchState(this.#state, {
      connection: { phase: this.#accepted ? 'ready' : 'connecting' },
      open: this.#accepted,
    });
  }

  #leaveBecause(reason: KickReason): void {
    if (reason === 'credential-expired' && this.#bearer) return this.#renew(this.#bearer);
    this.#leave();
    patchState(this.#state, { connection: { phase: 'kicked-out', reason }, open: false });
  }

  /** The service no longer takes the credential: signs in with the next one, and nobody notices. */
  #renew(bearer: CredentialBearer): void {
    // A sign-in that is under way learns from its answer how its credential does.
    if (!this.#accepted) return;
    this.#accepted = false;
    bearer.markShownEnded();
    patchState(this.#state, { open: false });
    const me = this.#state.me()?.id ?? null;
    this.#renewal = new SilentRenewal(() => bearer.signIn(me), {
      slow: () => this.#showSlowRenewal(),
      failed: (error) => this.#fail(error),
    });
  }

  #showSlowRenewal(): void {
    if (this.#state.connection().phase !== 'ready') return;
    patchState(this.#state, { connection: { phase: 'reconnecting' } });
  }

  #endRenewal(): void {
    this.#renewal?.stop();
    this.#renewal = null;
  }

  #fail(error: unknown): void {
    const failure = error instanceof ChatError ? error.toFailure() : unexpected(error);
    const connection: Connection = { phase: 'failed', code: failure.code };
    this.#leave();
    patchState(this.#state, { connection, failure, open: false });
  }

  /** Nobody is signed in any more. */
  #forget(): void {
    this.#source = null;
    this.#signingIn = null;
    this.#leave();
    patchState(this.#state, signedOut);
  }

  #leave(): void {
    this.#endRenewal();
    this.#accepted = false;
    this.#bearer?.close();
    this.#bearer = null;
  }
}

function noCredentials(): ChatError {
  return new ChatError({
    code: 'credential-unavailable',
    message: 'Give provideChat() a credentials() function, or call login(userId, userSig).',
    vendorCode: null,
    retryable: false,
  });
}

function unexpected(error: unknown): ChatFailure {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'refused', message, vendorCode: null, retryable: false };
}
