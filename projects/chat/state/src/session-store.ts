import { DestroyRef, InjectionToken, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ChatClient, ChatError, ChatEvent, ChatFailure } from 'ngx-tencent-chat/client';
import { ChatCredential, Connection, KickReason, Person } from 'ngx-tencent-chat/models';

import { CredentialKeeper, FetchCredential } from './credential-keeper';

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

const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

/** Holds who is signed in and how the connection does. Sole writer of that state. */
@Service()
export class SessionStore {
  readonly #state = inject(SessionState);
  readonly #client = inject(ChatClient);
  readonly #credentials = inject(CHAT_CREDENTIALS, { optional: true });

  #source: FetchCredential | null = null;
  #keeper: CredentialKeeper | null = null;
  #signingIn: Promise<Person> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Whether an ended credential is being replaced. */
  #renewing = false;
  /** Rises with every sign-in and sign-out, so that what is late can see that it is. */
  #turn = 0;

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
   * `credentials()`. A second call while the first is under way waits for it. Rejects with
   * `ChatError`.
   */
  signIn(fetch?: FetchCredential): Promise<Person> {
    const source = fetch ?? this.#source ?? this.#credentials;
    if (!source) return Promise.reject(noCredentials());
    if (this.#signingIn) return this.#signingIn;
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

  /** Tries at once to mend a broken connection. */
  reconnect(): void {
    this.#client.reconnect();
  }

  async #signInWith(fetch: FetchCredential): Promise<Person> {
    this.#leave();
    const keeper = (this.#keeper = new CredentialKeeper(fetch));
    const turn = this.#turn;
    patchState(this.#state, { connection: { phase: 'connecting' }, failure: null, open: false });
    try {
      return await this.#present(keeper);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
      throw error;
    }
  }

  /** Shows a credential to the service; a second one if the first has ended without our knowing. */
  async #present(keeper: CredentialKeeper): Promise<Person> {
    const credential = await this.#credentialOf(keeper);
    try {
      return await this.#client.signIn(credential);
    } catch (error) {
      if (!(error instanceof ChatError) || error.code !== 'credential-expired') throw error;
      keeper.markEnded(credential.userSig);
      return this.#client.signIn(await this.#credentialOf(keeper));
    }
  }

  /** Waits for a credential, which is of no use to anybody once the person has left. */
  async #credentialOf(keeper: CredentialKeeper): Promise<ChatCredential> {
    const turn = this.#turn;
    const credential = await keeper.current();
    if (turn !== this.#turn) throw calledOff();
    return credential;
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
    if (!this.#keeper) return;
    this.#renewing = false;
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
    if (this.#renewing) {
      const { phase } = this.#state.connection();
      if (phase === 'offline') patchState(this.#state, { connection: { phase: 'reconnecting' } });
      return;
    }
    const signedIn = this.#state.me() !== null;
    patchState(this.#state, {
      connection: { phase: signedIn ? 'ready' : 'connecting' },
      open: signedIn,
    });
  }

  #leaveBecause(reason: KickReason): void {
    const keeper = this.#keeper;
    if (reason === 'credential-expired' && keeper) return this.#renew(keeper);
    this.#leave();
    patchState(this.#state, { connection: { phase: 'kicked-out', reason }, open: false });
  }

  /** The service no longer takes the credential: signs in with the next one, and nobody notices. */
  #renew(keeper: CredentialKeeper): void {
    patchState(this.#state, { open: false });
    if (this.#renewing) return;
    this.#renewing = true;
    keeper.endCurrent();
    void this.#signInAgain(keeper, firstRetryMs);
  }

  async #signInAgain(keeper: CredentialKeeper, retryMs: number): Promise<void> {
    const turn = this.#turn;
    try {
      await this.#present(keeper);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof ChatError) || !error.retryable) {
        this.#fail(error);
        return;
      }
      patchState(this.#state, { connection: { phase: 'reconnecting' } });
      const next = Math.min(retryMs * 2, lastRetryMs);
      this.#retry = setTimeout(() => void this.#signInAgain(keeper, next), retryMs);
    }
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
    this.#turn++;
    this.#renewing = false;
    clearTimeout(this.#retry);
    this.#keeper?.close();
    this.#keeper = null;
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

function calledOff(): ChatError {
  const message = 'The sign-in was called off: somebody signed out meanwhile.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}

function unexpected(error: unknown): ChatFailure {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'refused', message, vendorCode: null, retryable: false };
}
