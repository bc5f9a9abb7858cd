import { Refusal } from '../../errors.ts';
import { messageRevoked } from '../../push/events.ts';
import { messageKeyOf } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import { toWireMessage, toWireRevoker } from '../../wire/to-wire-message.ts';
import type { Actor } from '../surroundings.ts';
import { countUnread } from './count-unread.ts';
import { findDirectMessage, type MessageAddress } from './message-address.ts';

/**
 * Recalls a message: its sender for a while, the app's server at any time. A user who does it twice is
 * granted it twice, because requests may arrive twice.
 */
export function revokeDirectMessage(store: Store, address: MessageAddress, actor: Actor): void {
  const message = findDirectMessage(store, address);
  if (!message) throw new Refusal('messageNotFound');
  const { from, to } = message;
  if (from !== actor.me && !actor.isAdmin) throw new Refusal('messageNotFound');
  if (message.revokedBy !== undefined) {
    if (actor.isAdmin) throw new Refusal('messageRevoked');
    return;
  }
  const { revokeSeconds } = actor.policy;
  if (!actor.isAdmin && actor.now - message.time > revokeSeconds) {
    throw new Refusal('revokeTooLate', `more than ${String(revokeSeconds)} s`);
  }
  const revoked = store.messages.between(from, to).update(message, { revokedBy: actor.me });
  const event = messageRevoked(toWireMessage(store, revoked), toWireRevoker(actor.me));
  if (to !== from && !revoked.deletedBy.includes(to)) actor.push.toUser(to, event);
  actor.push.toOtherDevices(from, actor.connection, event);
  actor.webhooks.after('C2C.CallbackAfterMsgWithDraw', () => ({
    From_Account: from,
    To_Account: to,
    MsgKey: messageKeyOf(message),
    UnreadMsgNum: countUnread(store, to),
  }));
}
