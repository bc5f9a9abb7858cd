import { ChatError } from 'ngx-tencent-chat/client';
import { ChatCredential, UserId } from 'ngx-tencent-chat/models';

import { SdkHost } from './sdk-host';
import { toChatError } from './to-model/chat-error';

/** Told by the SDK: a sign-in is already under way. */
const underWay = 2025;
const firstWaitMs = 500;
const lastWaitMs = 8_000;
/** How long the SDK may be silent before it is taken for unable to work on this page. */
const silenceMs = 30_000;

type Outcome = 'freshly' | 'still' | 'broken' | 'under-way';

/**
 * One attempt to sign in, until it works, is refused or is called off. While the service cannot be
 * reached the SDK neither settles `login()` nor tries again, so each try is made with a new instance.
 */
export class SignIn {
  readonly #host: SdkHost;
  readonly #credential: ChatCredential;
  #calledOff = false;
  #broken: () => void = () => undefined;
  #endPause: () => void = () => undefined;

  constructor(host: SdkHost, credential: ChatCredential) {
    this.#host = host;
    this.#credential = credential;
  }

  /** Who signs in. */
  get userId(): UserId {
    return this.#credential.userID;
  }

  /**
   * Resolves when signed in: freshly, by the service's word, or still, by the SDK's, which does not ask
   * the service again. Rejects with `ChatError` when refused, silent or called off.
   */
  async run(): Promise<'freshly' | 'still'> {
    for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, lastWaitMs)) {
      const outcome = await this.#try();
      this.#assertWanted();
      if (outcome === 'freshly' || outcome === 'still') return outcome;
      if (outcome === 'silent') throw this.#giveUp();
      await this.#pause(wait);
      this.#assertWanted();
      if (outcome === 'broken') await this.#host.stop();
    }
  }

  /** The SDK says that the connection broke. */
  markBroken(): void {
    this.#broken();
  }

  /** Nobody wants it any more. */
  callOff(): void {
    this.#calledOff = true;
    this.#broken();
    this.#endPause();
  }

  #assertWanted(): void {
    if (this.#calledOff) throw calledOff();
  }

  /** What the SDK may still come to do is not wanted any more. */
  #giveUp(): ChatError {
    this.#calledOff = true;
    void this.#host.stop();
    return silent();
  }

  async #pause(waitMs: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      timer = setTimeout(resolve, waitMs);
    });
    clearTimeout(timer);
  }

  async #try(): Promise<Outcome | 'silent'> {
    const broken = new Promise<'broken'>((resolve) => {
      this.#broken = () => resolve('broken');
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'silent'>((resolve) => {
      timer = setTimeout(() => resolve('silent'), silenceMs);
    });
    try {
      return await Promise.race([this.#login(), broken, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #login(): Promise<Outcome> {
    const { userID, userSig } = this.#credential;
    try {
      await this.#host.start(() => !this.#calledOff);
      if (this.#calledOff) return 'broken';
      const answer = await this.#host.call((chat) => chat.login({ userID, userSig }));
      return answer.data.repeatLogin === true ? 'still' : 'freshly';
    } catch (error) {
      const failure = toChatError(error);
      if (failure.vendorCode === underWay) return 'under-way';
      if (failure.code === 'network' && failure.vendorCode !== null) return 'broken';
      throw failure;
    }
  }
}

function silent(): ChatError {
  return new ChatError({
    code: 'network',
    message:
      'No answer from the chat service in 30 s. If the page has a content security policy, it needs ' +
      'worker-src blob: and the service in connect-src.',
    vendorCode: null,
    retryable: true,
  });
}

function calledOff(): ChatError {
  const message = 'The sign-in was called off.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}
