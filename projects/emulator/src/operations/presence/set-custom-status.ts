import { Refusal } from '../../errors.ts';
import { tellSubscribers } from '../../push/announce-presence.ts';
import { presenceChanged } from '../../push/events.ts';
import type { Store } from '../../store/store.ts';
import { encodeStatus } from '../../wire/status-encoding.ts';
import type { Actor } from '../surroundings.ts';

/** How many bytes a user may say about himself. */
const STATUS_BYTES = 500;

/** Sets what `me` says about himself, and tells those who want to know, and his own devices. */
export function setCustomStatus(store: Store, status: string, { me, push }: Actor): void {
  if (Buffer.byteLength(status) > STATUS_BYTES) {
    throw new Refusal('invalidRequest', `CustomStatus may have ${String(STATUS_BYTES)} bytes`);
  }
  store.presence.setCustomStatus(me, status);
  push.toUser(me, presenceChanged(me, store.presence.presenceOf(me), encodeStatus(status)));
  tellSubscribers(store, push, me);
}
