import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../errors.ts';
import { groupMessageModified } from '../../push/group-messages.ts';
import type { StoredGroupMessage } from '../../store/groups/timeline-entry.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import type { MessageChange } from '../direct-messages/modify-direct-message.ts';
import { refuseTooLong } from '../direct-messages/refuse-unsendable.ts';
import type { Actor } from '../surroundings.ts';
import { demandMessage } from './demand-message.ts';
import type { GroupPlace } from './group-place.ts';
import { audienceOf } from './message-audience.ts';

/**
 * Changes the content of a message. Every member may who sees it, and the app's server. Who starts from
 * an old version is refused, and shown the newer one. Gives back the message as it is now.
 */
export function modifyGroupMessage(
  store: Store,
  place: GroupPlace,
  sequence: number,
  change: MessageChange,
  actor: Actor,
): StoredGroupMessage {
  const message = demandMessage(store, place, sequence, 'modifiedMessageNotFound', actor);
  if (message.revokedBy !== undefined) throw new Refusal('messageRevoked');
  const { version = message.version } = change;
  const wanted: StoredGroupMessage = {
    ...message,
    version: version + 1,
    body: change.body ?? message.body,
    cloudCustomData: change.cloudCustomData ?? message.cloudCustomData,
  };
  refuseTooLong(wanted.body, actor.policy);
  // The same request may arrive twice.
  if (isDeepStrictEqual(toWireContent(wanted), toWireContent(message))) return message;
  if (message.version !== version) throw new Refusal('messageChanged', '', toWireContent(message));

  const changed = place.timeline.update(message, wanted);
  const event = groupMessageModified(store, place, changed);
  actor.push.toUsers(audienceOf(store, place, changed), event, actor.connection);
  return changed;
}

/** What may change about a message, as answers carry it. */
export function toWireContent(message: StoredGroupMessage): WireBody {
  return {
    MsgVersion: message.version,
    MsgBody: message.body,
    CloudCustomData: message.cloudCustomData ?? '',
  };
}
