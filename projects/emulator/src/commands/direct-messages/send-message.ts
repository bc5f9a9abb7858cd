import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import {
  sendDirectMessage,
  type SentMessage,
} from '../../operations/direct-messages/send-direct-message.ts';
import type { MessageDraft } from '../../store/direct-message.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
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
  ForbidCallbackControl: v.optional(v.array(v.string()), []),
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
    if (request.From_Account !== context.me) {
      throw new Refusal('senderMismatch', `that is ${context.me}`);
    }
    const sent = sendDirectMessage(store, toDraft(request, context.now), context, {
      onlineOnly: request.MsgLifeTime === 0,
      withoutAsking: request.ForbidCallbackControl.includes('ForbidBeforeSendMsgCallback'),
      withoutTelling: request.ForbidCallbackControl.includes('ForbidAfterSendMsgCallback'),
    });
    return sent instanceof Promise ? sent.then(toAnswer) : toAnswer(sent);
  },
});

function toDraft(request: v.InferOutput<typeof sendRequest>, now: number): MessageDraft {
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

function toAnswer({ time, key }: SentMessage): WireBody {
  return { MsgTime: time, MsgKey: key };
}
