import type { WireBody } from '../wire/frame.ts';

/** Asks and tells the app's own server what happens in the chat. */
export interface Webhooks {
  /**
   * Asks before something happens, and goes on if the app's server allows it. Goes on at once when
   * nobody wants to be asked. Throws or rejects with a `Refusal` if it is denied.
   *
   * @param proceed is given what the server wants to be changed, which is nothing if it was not asked.
   */
  before<Result>(
    command: string,
    payload: () => WireBody,
    proceed: (changes: WireBody) => Result,
  ): Result | Promise<Result>;
  /** Tells that something happened. Nobody waits for it. */
  after(command: string, payload: () => WireBody): void;
}

/** No server wants to know. */
export const noWebhooks: Webhooks = {
  before: (_command, _payload, proceed) => proceed({}),
  after: () => undefined,
};
