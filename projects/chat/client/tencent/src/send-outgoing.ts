import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { Message, UserId, isBlank } from 'ngx-tencent-chat/models';

import { nothingToSend } from './client-errors';
import { SentLedger } from './sent-ledger';
import { measured } from './to-model/image';
import { toMessage } from './to-model/message';

/** Sends a message. Resolves with the stored one, rejects as the SDK does. */
export async function sendOutgoing(
  sent: SentLedger,
  outgoing: OutgoingMessage,
  me: UserId,
): Promise<Message> {
  if (outgoing.body.type === 'text' && isBlank(outgoing.body.text)) throw nothingToSend();
  const stored = toMessage(await sent.send(outgoing), me);
  if (stored) return { ...measured(stored, outgoing.body), key: outgoing.key, status: 'sent' };
  throw new Error('The SDK gave back a message of another conversation.');
}
