import { sendCancelled } from './upload-errors';
import type { SdkMessage } from './sdk';

/** The way of one message out of the page. Until it has left, it can be called off. */
export class Departure {
  #stage: 'waiting' | 'left' | 'called-off' = 'waiting';
  #reject: (reason: unknown) => void = () => undefined;

  /** Rejects when the message is called off; never resolves. */
  readonly calledOff = new Promise<never>((_, reject) => (this.#reject = reject));

  constructor() {
    // Nobody may be waiting when it is called off.
    this.calledOff.catch(() => undefined);
  }

  get isCalledOff(): boolean {
    return this.#stage === 'called-off';
  }

  /** Another try begins. */
  beginAgain(): void {
    if (this.#stage === 'left') this.#stage = 'waiting';
  }

  /** Calls it off, unless it has left. Returns whether it will not leave any more. */
  callOff(): boolean {
    if (this.#stage === 'left') return false;
    this.#stage = 'called-off';
    this.#reject(sendCancelled());
    return true;
  }

  /**
   * Makes the SDK ask here before it sends: after the upload, and in the same moment, it asks the message
   * whether it can be sent, and there is no later one.
   * @param prepare What is to be done to it last.
   */
  guard(message: SdkMessage, prepare?: (message: SdkMessage) => void): void {
    const isSendable = message.isSendable?.bind(message);
    const leave = () => {
      if (!this.#leave()) return false;
      prepare?.(message);
      return isSendable?.() ?? true;
    };
    Object.assign(message, { isSendable: leave });
  }

  #leave(): boolean {
    if (this.#stage === 'called-off') return false;
    this.#stage = 'left';
    return true;
  }
}
