import { Refusal } from '../../errors.ts';
import { directWith } from '../../store/conversation-ref.ts';
import type { MessageDraft } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import type { Surroundings } from '../surroundings.ts';
import { refuseTooLong } from './refuse-unsendable.ts';

/**
 * Puts a message of another chat service into the history. Nobody is told. A conversation is imported
 * from its oldest message on: what is older than its end is refused.
 */
export function importDirectMessage(
  store: Store,
  draft: MessageDraft,
  { policy, now }: Surroundings,
): void {
  refuseTooLong(draft.body, policy);
  const thread = store.messages.between(draft.from, draft.to);
  if (thread.find(draft)) return;
  if (draft.time > now) throw new Refusal('messageTimeInvalid', 'it lies in the future');
  if (draft.time < thread.lastTime) {
    throw new Refusal('messageTimeInvalid', `the conversation has reached ${thread.lastTime}`);
  }
  thread.add(draft);
  store.conversations.list(draft.from, directWith(draft.to));
  store.conversations.list(draft.to, directWith(draft.from));
}
