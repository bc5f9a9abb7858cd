import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { placeFields, toAddress } from '../../commands/group-messages/group-message-fields.ts';
import { Refusal } from '../../errors.ts';
import {
  importGroupMessage,
  type ImportedMessage,
} from '../../operations/group-messages/import-group-message.ts';
import { demandPlace, type GroupPlace } from '../../operations/group-messages/group-place.ts';
import type { GroupMessageDraft } from '../../store/groups/timeline-entry.ts';
import type { WireBody } from '../../wire/frame.ts';
import { flagField, number32Field } from '../fields.ts';
import { restElementsField } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** How many messages can be imported at once. */
const MESSAGES_AT_ONCE = 7;

const messageSchema = v.object({
  From_Account: userIdField,
  SendTime: countField,
  Random: v.optional(number32Field),
  MsgBody: restElementsField,
  CloudCustomData: v.optional(v.string()),
});

/** Brings in messages of another chat service, oldest first. Nobody is told. */
export const importMessages = defineRestCommand({
  name: 'group_open_http_svc/import_group_msg',
  request: v.object({
    ...placeFields,
    MsgList: v.pipe(v.array(messageSchema), v.nonEmpty(), v.maxLength(MESSAGES_AT_ONCE)),
    /** Whether the group comes into the lists of its members. */
    RecentContactFlag: flagField,
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const place = demandPlace(store, toAddress(request));
    if (place.group.type === 'AVChatRoom') throw new Refusal('groupTypeForbids', place.group.id);
    const listed = request.RecentContactFlag === 1;
    return {
      ImportMsgResult: request.MsgList.map((message) => {
        const draft = toDraft(message, place, context.drawNumber);
        return toResult(importGroupMessage(store, place, draft, { listed }, context));
      }),
    };
  },
});

function toDraft(
  message: v.InferOutput<typeof messageSchema>,
  place: GroupPlace,
  drawNumber: () => number,
): GroupMessageDraft {
  const from = message.From_Account;
  return {
    kind: 'message',
    from,
    random: message.Random ?? drawRandom(place, from, drawNumber),
    clientSequence: 0,
    time: message.SendTime,
    clientTime: message.SendTime,
    priority: 2,
    body: message.MsgBody,
    cloudCustomData: message.CloudCustomData,
  };
}

// An emulator that was started again draws the same numbers again, and by them a message would count
// as one that is stored already.
function drawRandom({ timeline }: GroupPlace, from: string, drawNumber: () => number): number {
  for (;;) {
    const random = drawNumber();
    if (!timeline.findSent({ from, random, clientSequence: 0 })) return random;
  }
}

function toResult({ sequence, time, code }: ImportedMessage): WireBody {
  return { MsgSeq: sequence, MsgTime: time, Result: code };
}
