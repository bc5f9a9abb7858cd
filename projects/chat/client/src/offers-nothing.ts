import { ChatError } from './chat-error';

/** Commands that a client does not have: each of them rejects with `unsupported`. */
export function offersNothing<Commands extends object>(): Commands {
  return new Proxy({} as Commands, {
    get: (_, name) => () =>
      Promise.reject(
        new ChatError({
          code: 'unsupported',
          message: `This chat client has no ${String(name)}(): leave out what needs it.`,
          vendorCode: null,
          retryable: false,
        }),
      ),
  });
}
