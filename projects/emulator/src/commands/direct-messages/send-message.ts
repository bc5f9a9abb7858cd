import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { messagesArrived } from '../../push/events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { freshlyArrived, messageKeyOf, type MessageDraft } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import type { WireMessage } from '../../wire/message.ts';
import { toSyncCopy, toWireMessage } from '../../wire/to-wire-message.ts';
import { defineCommand, type Context } from '../command.ts';
import { countField, elementsField, userIdField } from '../fields.ts';

const sendRequest = v.object({
  From_Account: userIdField,
  To_Account: userIdField,
  MsgSeq: countField,
  MsgRandom: countField,
  MsgClientTime: v.optional(countField),
  MsgBody: elementsField,
  CloudCustomData: v.optional(v.string()),
  /** 0: deliver to who is online now, and do not store. */
  MsgLifeTime: v.optional(countField),
  SendMsgControl: v.optional(v.array(v.string())),
  IsNeedReadReceipt: v.optional(countField),
  SupportMessageExtension: v.optional(countField),
});

/** Sends a direct message. Sending it again changes nothing and gets the same answer. */
export const sendMessage = defineCommand({
  name: 'openim.sendmsg',
  request: sendRequest,
  whenInvalid: 'invalidMessageRequest',
  whenInvalidField: {
    MsgBody: 'messageBodyMissing',
    MsgRandom: 'messageRandomMissing',
    To_Account: 'recipientMissing',
  },
  run(store, request, context) {
    refuseUnsendable(store, request, context);
    const draft = toDraft(request, context.now);
    if (request.MsgLifeTime === 0) {
      deliver(
        { ...toWireMessage(store, { ...draft, ...freshlyArrived }), MsgLifeTime: 0 },
        context,
      );
      return { MsgTime: draft.time, MsgKey: messageKeyOf(draft) };
    }
    const { message, isNew } = store.messages.between(draft.from, draft.to).add(draft);
    if (isNew) {
      store.conversations.list(draft.from, directWith(draft.to));
      store.conversations.list(draft.to, directWith(draft.from));
      deliver(toWireMessage(store, message), context);
    }
    return { MsgTime: message.time, MsgKey: messageKeyOf(message) };
  },
});

type SendRequest = v.InferOutput<typeof sendRequest>;

function refuseUnsendable(store: Store, request: SendRequest, { me, policy }: Context): void {
  if (request.From_Account !== me) throw new Refusal('senderMismatch', `that is ${me}`);
  if (!store.people.has(request.To_Account)) {
    throw new Refusal('accountNotFound', request.To_Account);
  }
  const bytes = Buffer.byteLength(JSON.stringify(request.MsgBody));
  if (bytes > policy.messageBytes) {
    throw new Refusal(
      'messageTooLong',
      `${String(bytes)} bytes; at most ${String(policy.messageBytes)} are allowed`,
    );
  }
}

function toDraft(request: SendRequest, now: number): MessageDraft {
  return {
    from: request.From_Account,
    to: request.To_Account,
    sequence: request.MsgSeq,
    random: request.MsgRandom,
    time: now,
    clientTime: request.MsgClientTime ?? now,
    body: request.MsgBody,
    cloudCustomData: request.CloudCustomData,
    needsReceipt: request.IsNeedReadReceipt === 1,
    supportsExtension: request.SupportMessageExtension === 1,
    control: request.SendMsgControl,
  };
}

function deliver(message: WireMessage, { me, push, connection }: Context): void {
  if (message.To_Account !== me) push.toUser(message.To_Account, messagesArrived(message));
  push.toOtherDevices(me, connection, messagesArrived(toSyncCopy(message)));
}
