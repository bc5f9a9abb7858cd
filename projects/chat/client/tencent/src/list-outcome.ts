import type { SdkListOutcome } from './sdk-list-commands';

/** Rejects like the first conversation with which something did not go well. */
export function assertDone({ failureConversationIDList: failures }: SdkListOutcome): void {
  const [first] = failures;
  if (first) throw Object.assign(new Error(first.message ?? ''), { code: first.code });
}
