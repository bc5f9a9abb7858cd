import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { sendGroupMessage } from '../../operations/group-messages/send-group-message.ts';
import type { GroupMessageDraft, Mention } from '../../store/groups/timeline-entry.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { countField, elementsField, userIdField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, toAddress } from './group-message-fields.ts';

const priorities = { High: 1, Normal: 2, Low: 3, Lowest: 4 } as const;

const mentionField = v.object({
  GroupAtAllFlag: v.optional(countField, 0),
  GroupAt_Account: v.optional(v.string(), ''),
});

/** What every command that sends a message into a group reads. */
export const sendEntries = {
  ...placeFields,
  From_Account: v.optional(userIdField),
  Random: countField,
  ClientSeq: v.optional(countField, 0),
  MsgClientTime: v.optional(countField),
  MsgPriority: v.optional(v.picklist(['High', 'Normal', 'Low', 'Lowest']), 'Normal'),
  MsgBody: elementsField,
  CloudCustomData: v.optional(v.string()),
  OnlineOnlyFlag: v.optional(countField, 0),
  NeedReadReceipt: v.optional(countField, 0),
  SupportMessageExtension: v.optional(countField, 0),
  SendMsgControl: v.optional(v.array(v.picklist(['NoUnread', 'NoLastMsg', 'NoMsgCheck']))),
  GroupAtInfo: v.optional(v.array(mentionField), []),
  /** Who alone may see it, beside the sender. */
  To_Account: v.optional(v.array(userIdField), []),
  ForbidCallbackControl: v.optional(v.array(v.string()), []),
};

const sendRequest = v.object(sendEntries);

type SendRequest = v.InferOutput<typeof sendRequest>;

/** Sends a message into a group or a topic. Sending it again changes nothing. */
export const sendMessage = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.send_group_msg',
    request: sendRequest,
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const { me, now } = context;
      if (request.From_Account !== undefined && request.From_Account !== me) {
        throw new Refusal('invalidGroupRequest', `From_Account: that is ${me}`);
      }
      const sent = sendGroupMessage(
        store,
        toAddress(request),
        toDraft(request, me, now),
        context,
        toSending(request),
      );
      return sent instanceof Promise ? sent.then(toAnswer) : toAnswer(sent);
    },
  }),
);

/** The message that a request describes. */
export function toDraft(request: SendRequest, from: string, now: number): GroupMessageDraft {
  const targets = request.To_Account;
  return {
    kind: 'message',
    from,
    random: request.Random,
    clientSequence: request.ClientSeq,
    time: now,
    clientTime: request.MsgClientTime ?? now,
    priority: priorities[request.MsgPriority],
    body: request.MsgBody,
    cloudCustomData: request.CloudCustomData,
    needsReceipt: request.NeedReadReceipt === 1,
    supportsExtension: request.SupportMessageExtension === 1,
    mentions: request.GroupAtInfo.map(toMention),
    targets: targets.length > 0 ? targets : undefined,
    control: request.SendMsgControl,
  };
}

function toMention(mention: v.InferOutput<typeof mentionField>): Mention {
  return mention.GroupAtAllFlag === 1 ? { everybody: true } : { userID: mention.GroupAt_Account };
}

/** How a request wants its message to be sent. */
export function toSending({ OnlineOnlyFlag, ForbidCallbackControl: forbidden }: SendRequest) {
  return {
    onlineOnly: OnlineOnlyFlag === 1,
    withoutAsking: forbidden.includes('ForbidBeforeSendMsgCallback'),
    withoutTelling: forbidden.includes('ForbidAfterSendMsgCallback'),
  };
}

function toAnswer(sent: { time: number; sequence: number; receiptCode: number }): WireBody {
  return { MsgTime: sent.time, MsgSeq: sent.sequence, ReadReceiptCode: sent.receiptCode };
}
