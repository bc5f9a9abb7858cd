import { ChatClient, ChatError } from 'ngx-tencent-chat/client';
import { Person, UserId } from 'ngx-tencent-chat/models';

import { CredentialKeeper, calledOff } from './credential-keeper';

/** Signs in with the credentials of one keeper, as often as the service asks for a new one. */
export class CredentialBearer {
  readonly #client: ChatClient;
  readonly #keeper: CredentialKeeper;
  /** The signature that the service was shown last. */
  #shown: string | null = null;
  #closed = false;

  constructor(client: ChatClient, keeper: CredentialKeeper) {
    this.#client = client;
    this.#keeper = keeper;
  }

  /** Whether the service has been shown a credential that, as far as is known, has not ended. */
  get hasShown(): boolean {
    return this.#shown !== null;
  }

  /**
   * Signs in; with a second credential if the first has ended without our knowing. Rejects with
   * `not-signed-in` once closed.
   * @param only The person who may sign in; by default whoever the credential is for.
   */
  async signIn(only: UserId | null = null): Promise<Person> {
    try {
      return await this.#show(only);
    } catch (error) {
      if (!hasEnded(error)) throw error;
      return this.#show(only);
    }
  }

  /** The service says that the credential it was shown has ended. */
  markShownEnded(): void {
    if (this.#shown !== null) this.#keeper.markEnded(this.#shown);
    this.#shown = null;
  }

  /** Nobody wants to sign in with these credentials any more. */
  close(): void {
    this.#closed = true;
    this.#keeper.close();
  }

  async #show(only: UserId | null): Promise<Person> {
    const credential = await this.#keeper.current();
    this.#assertWanted();
    // Signing in would end the other person's sign-in unseen, or show them what is not theirs.
    if (only !== null && credential.userID !== only) throw otherPerson();
    this.#shown = credential.userSig;
    try {
      const me = await this.#client.signIn(credential);
      this.#assertWanted();
      return me;
    } catch (error) {
      if (hasEnded(error)) this.markShownEnded();
      throw error;
    }
  }

  #assertWanted(): void {
    if (this.#closed) throw calledOff();
  }
}

function hasEnded(error: unknown): boolean {
  return error instanceof ChatError && error.code === 'credential-expired';
}

function otherPerson(): ChatError {
  const message = 'credentials() gave a credential of another person than the one signed in.';
  return new ChatError({ code: 'credential-refused', message, vendorCode: null, retryable: false });
}
