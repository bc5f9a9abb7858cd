import { Refusal } from '../../errors.ts';
import { receiptsGiven } from '../../push/events.ts';
import type { MessageRef } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import type { Actor } from '../surroundings.ts';

/** Confirms to a sender that single messages, for which he asked this, were read. */
export function confirmDirectMessages(
  store: Store,
  sender: string,
  refs: readonly Omit<MessageRef, 'from'>[],
  { me, now, push }: Actor,
): void {
  const thread = store.messages.between(me, sender);
  const messages = refs.map((ref) => {
    const message = thread.find({ from: sender, ...ref });
    if (!message) throw new Refusal('messageNotFound', `MsgSeq ${String(ref.sequence)}`);
    return message;
  });
  const confirmed = messages
    .filter(({ receiptSent }) => !receiptSent)
    .map((message) => thread.update(message, { receiptSent: true }));
  if (confirmed.length === 0) return;
  const wire = confirmed.map((message) => toWireMessage(store, message));
  push.toUser(sender, receiptsGiven(me, now, wire));
}
