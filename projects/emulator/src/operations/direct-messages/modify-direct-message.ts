import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../errors.ts';
import { messageModified } from '../../push/events.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import type { WireElement } from '../../wire/message.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import type { Actor } from '../surroundings.ts';
import { findDirectMessage, type MessageAddress } from './message-address.ts';
import { refuseTooLong } from './refuse-unsendable.ts';

/** The new content of a message. What is left out stays. */
export interface MessageChange {
  /** The version that the change starts from. Left out, it starts from the newest. */
  readonly version?: number | undefined;
  readonly body?: readonly WireElement[] | undefined;
  readonly cloudCustomData?: string | undefined;
}

/**
 * Changes the content of a message. Both sides may, and the app's server. Who starts from an old
 * version is refused, and shown the newer one. Gives back the message as it is now.
 */
export function modifyDirectMessage(
  store: Store,
  address: MessageAddress,
  change: MessageChange,
  actor: Actor,
): StoredMessage {
  const message = findModifiable(store, address, actor);
  const { version = message.version } = change;
  const wanted: StoredMessage = {
    ...message,
    version: version + 1,
    body: change.body ?? message.body,
    cloudCustomData: change.cloudCustomData ?? message.cloudCustomData,
  };
  refuseTooLong(wanted.body, actor.policy);
  // The same request may arrive twice.
  if (isDeepStrictEqual(toWireContent(wanted), toWireContent(message))) return message;
  if (message.version !== version) throw new Refusal('messageChanged', '', toWireContent(message));

  const { from, to } = message;
  const changed = store.messages.between(from, to).update(message, wanted);
  const event = messageModified(toWireMessage(store, changed));
  for (const userID of new Set([from, to])) {
    if (changed.deletedBy.includes(userID)) continue;
    if (userID === actor.me) actor.push.toOtherDevices(userID, actor.connection, event);
    else actor.push.toUser(userID, event);
  }
  return changed;
}

/** What may change about a message, as answers carry it. */
export function toWireContent(message: StoredMessage): WireBody {
  return {
    MsgVersion: message.version,
    MsgBody: message.body,
    CloudCustomData: message.cloudCustomData ?? '',
  };
}

function findModifiable(store: Store, address: MessageAddress, actor: Actor): StoredMessage {
  const message = findDirectMessage(store, address);
  const hasIt =
    [address.from, address.to].includes(actor.me) && !message?.deletedBy.includes(actor.me);
  const mayModify = actor.isAdmin || hasIt;
  if (!message || !mayModify) throw new Refusal('modifiedMessageNotFound');
  if (message.revokedBy !== undefined) throw new Refusal('messageRevoked');
  return message;
}
