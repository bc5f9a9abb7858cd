/**
 * What can go wrong, in words that do not change with the service.
 *
 * - `network`: no way to the service, or no answer in time. Helps itself.
 * - `not-signed-in`: the call needs a signed-in person.
 * - `credential-expired`: the credential has ended. Helps itself.
 * - `credential-refused`: the service does not accept the credential.
 * - `credential-unavailable`: the app's `credentials()` failed or gave something unusable.
 * - `kicked-out`: the sign-in was ended by the service.
 * - `too-fast`: more calls than the service allows.
 * - `too-long`: the content is larger than the service allows.
 * - `empty`: there is nothing to send.
 * - `not-allowed`: the service's rules forbid it (blocked, muted, too old …).
 * - `not-found`: no such person, conversation or message.
 * - `unsupported`: this browser, page, client or account lacks what is needed.
 * - `cancelled`: called off by whoever asked for it.
 * - `bad-file`: a file that cannot be sent: empty, unreadable, or of a type that is not let through.
 * - `refused`: refused for a reason that has no word here; see `vendorCode`.
 */
export type ChatErrorCode =
  | 'network'
  | 'not-signed-in'
  | 'credential-expired'
  | 'credential-refused'
  | 'credential-unavailable'
  | 'kicked-out'
  | 'too-fast'
  | 'too-long'
  | 'empty'
  | 'not-allowed'
  | 'not-found'
  | 'unsupported'
  | 'cancelled'
  | 'bad-file'
  | 'refused';

/** An expected failure, as plain data. */
export interface ChatFailure {
  readonly code: ChatErrorCode;
  /** One sentence for the developer: what happened and what to do. */
  readonly message: string;
  /** The service's own number, for its support. */
  readonly vendorCode: number | null;
  /** Whether the same call may succeed later without a change. */
  readonly retryable: boolean;
}

/** An expected failure, as it is thrown. */
export class ChatError extends Error implements ChatFailure {
  override readonly name = 'ChatError';
  readonly code: ChatErrorCode;
  readonly vendorCode: number | null;
  readonly retryable: boolean;

  constructor(failure: ChatFailure, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
    this.vendorCode = failure.vendorCode;
    this.retryable = failure.retryable;
  }

  /** The same as data that can be copied to another window or kept in state. */
  toFailure(): ChatFailure {
    const { code, message, vendorCode, retryable } = this;
    return { code, message, vendorCode, retryable };
  }
}
