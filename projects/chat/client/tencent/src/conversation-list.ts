import { SdkConversation } from './sdk';
import { SdkHost } from './sdk-host';

/** How long the list may take to come in step before what is there is shown. */
const syncWaitMs = 10_000;
const syncPollMs = 100;

/**
 * The conversation list once it is in step with the service: the SDK answers from memory, and does not
 * always tell when it is. Rejects as the SDK does.
 */
export async function readConversationList(host: SdkHost): Promise<readonly SdkConversation[]> {
  const deadline = Date.now() + syncWaitMs;
  for (;;) {
    const { data } = await host.call((chat) => chat.getConversationList());
    if (data.isSyncCompleted || Date.now() > deadline) return data.conversationList;
    await host.wait(syncPollMs);
  }
}
