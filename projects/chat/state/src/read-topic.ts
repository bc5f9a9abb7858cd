import { ChatClient, ChatError } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

/** Marks a topic as read. Topics are in no list: their count comes with `topics-changed`. */
export async function readTopic(
  client: ChatClient,
  session: { open(): boolean },
  id: ConversationId,
): Promise<void> {
  if (!session.open()) return;
  await client.markRead(id).catch((error: unknown) => {
    // The next message that is seen marks it again.
    if (!(error instanceof ChatError)) throw error;
  });
}
