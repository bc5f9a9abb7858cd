import type { MessageRef, StoredMessage } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';

/** Which direct message is meant: by what the sender's SDK drew for it, or by its key. */
export type MessageAddress = { readonly from: string; readonly to: string } & (
  Omit<MessageRef, 'from'> | { readonly key: string }
);

/** The direct message at an address, if there is one. */
export function findDirectMessage(
  store: Store,
  address: MessageAddress,
): StoredMessage | undefined {
  const thread = store.messages.between(address.from, address.to);
  const message = 'key' in address ? thread.findByKey(address.key) : thread.find(address);
  return message?.from === address.from ? message : undefined;
}
