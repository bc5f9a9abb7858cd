import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import {
  modifyGroupMessage,
  toWireContent,
} from '../../operations/group-messages/modify-group-message.ts';
import { defineSharedCommand } from '../command.ts';
import { countField, elementsField } from '../fields.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** Changes the content of a message of a group. Who starts from an old version is refused. */
export const modifyMessage = defineSharedCommand({
  name: 'openim.modify_group_msg',
  request: v.object({
    ...placeFields,
    MsgSeq: sequenceField,
    MsgVersion: v.optional(countField, 0),
    MsgBody: v.optional(elementsField),
    CloudCustomData: v.optional(v.string()),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request, context) {
    const place = enterPlace(store, toAddress(request), context);
    if (place.group.type === 'AVChatRoom') throw new Refusal('groupTypeForbids', place.group.id);
    const change = {
      version: request.MsgVersion,
      body: request.MsgBody,
      cloudCustomData: request.CloudCustomData,
    };
    return toWireContent(modifyGroupMessage(store, place, request.MsgSeq, change, context));
  },
});
