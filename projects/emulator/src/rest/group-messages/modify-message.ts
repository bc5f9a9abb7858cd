import * as v from 'valibot';
import {
  placeFields,
  sequenceField,
  toAddress,
} from '../../commands/group-messages/group-message-fields.ts';
import { Refusal } from '../../errors.ts';
import { demandPlace } from '../../operations/group-messages/group-place.ts';
import { modifyGroupMessage } from '../../operations/group-messages/modify-group-message.ts';
import { restElementsField } from '../message-fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Changes the content of a message of a group: its elements, its own data, or both. */
export const modifyMessage = defineRestCommand({
  name: 'openim/modify_group_msg',
  request: v.object({
    ...placeFields,
    MsgSeq: sequenceField,
    MsgBody: v.optional(restElementsField),
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const { MsgSeq, MsgBody: body, CloudCustomData: cloudCustomData } = request;
    if (body === undefined && cloudCustomData === undefined) {
      throw new Refusal('invalidGroupRequest', 'MsgBody or CloudCustomData must be there');
    }
    const place = demandPlace(store, toAddress(request));
    if (place.group.type === 'AVChatRoom') throw new Refusal('groupTypeForbids', place.group.id);
    const actor = context.as(context.admin);
    modifyGroupMessage(store, place, MsgSeq, { body, cloudCustomData }, actor);
    return {};
  },
});
