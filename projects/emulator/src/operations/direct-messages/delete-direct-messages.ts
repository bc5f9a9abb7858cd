import { Refusal } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';

/** Deletes messages, by their keys, from a user's own history. The other side keeps them. */
export function deleteDirectMessages(
  store: Store,
  peer: string,
  keys: readonly string[],
  { me }: Actor,
): void {
  const thread = store.messages.between(me, peer);
  const messages = keys.map((key) => {
    const message = thread.findByKey(key);
    if (!message) throw new Refusal('messageNotFound', key);
    return message;
  });
  for (const message of messages) {
    if (message.deletedBy.includes(me)) continue;
    thread.update(message, { deletedBy: [...message.deletedBy, me] });
  }
}
