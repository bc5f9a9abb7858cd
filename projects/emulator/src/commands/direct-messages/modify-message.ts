import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { messageModified } from '../../push/events.ts';
import type { StoredMessage } from '../../store/direct-message.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand } from '../command.ts';
import { countField, elementsField, userIdField } from '../fields.ts';

/** Changes the content of a message. Both sides may; who starts from an old version is refused. */
export const modifyMessage = defineCommand({
  name: 'openim.modify_c2c_msg',
  request: v.object({
    From_Account: userIdField,
    To_Account: userIdField,
    MsgSeq: countField,
    MsgRandom: countField,
    MsgVersion: v.optional(countField, 0),
    MsgBody: v.optional(elementsField),
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'invalidMessageRequest',
  whenInvalidField: { MsgBody: 'messageBodyMissing' },
  run(store, request, { me, push, connection }) {
    const { From_Account: from, To_Account: to, MsgSeq: sequence, MsgRandom: random } = request;
    const thread = store.messages.between(from, to);
    const message = thread.find({ from, sequence, random });
    const isMine = from === me || to === me;
    if (!message || !isMine || message.revokedBy !== undefined)
      throw new Refusal('messageNotFound');

    const wanted: StoredMessage = {
      ...message,
      version: request.MsgVersion + 1,
      body: request.MsgBody ?? message.body,
      cloudCustomData: request.CloudCustomData ?? message.cloudCustomData,
    };
    // The same request may arrive twice.
    if (isDeepStrictEqual(contentOf(wanted), contentOf(message))) return contentOf(message);
    if (message.version !== request.MsgVersion) {
      throw new Refusal('messageChanged', '', contentOf(message));
    }
    const changed = thread.update(message, wanted);
    const event = messageModified(toWireMessage(store, changed));
    const peer = from === me ? to : from;
    if (peer !== me) push.toUser(peer, event);
    push.toOtherDevices(me, connection, event);
    return contentOf(changed);
  },
});

function contentOf(message: StoredMessage): WireBody {
  return {
    MsgVersion: message.version,
    MsgBody: message.body,
    CloudCustomData: message.cloudCustomData ?? '',
  };
}
