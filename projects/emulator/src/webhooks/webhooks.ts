import type { WireBody } from '../wire/frame.ts';
import type { WireElement } from '../wire/message.ts';

/** What the app's server wants to be different. Empty if it was not asked, or agrees. */
export interface WebhookChanges extends WireBody {
  /** 2: a message is to vanish without a word, and its sender to believe that it was sent. */
  readonly ErrorCode?: 2 | undefined;
  /** What to send in the place of a message's elements. */
  readonly MsgBody?: readonly WireElement[] | undefined;
  /** What to send in the place of a message's own data. */
  readonly CloudCustomData?: string | undefined;
  /** Who shall not be invited. */
  readonly RefusedMembers_Account?: readonly string[] | undefined;
  /** Whom the user may not befriend: who has a code that is not 0. */
  readonly ResultItem?: readonly FriendVerdict[] | undefined;
}

/** What the app's server says about one friend. */
export interface FriendVerdict {
  readonly To_Account: string;
  readonly ResultCode: number;
  readonly ResultInfo: string;
}

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
    proceed: (changes: WebhookChanges) => Result,
  ): Result | Promise<Result>;
  /** Tells that something happened. Nobody waits for it. */
  after(command: string, payload: () => WireBody): void;
}

/** No server wants to know. */
export const noWebhooks: Webhooks = {
  before: (_command, _payload, proceed) => proceed({}),
  after: () => undefined,
};
