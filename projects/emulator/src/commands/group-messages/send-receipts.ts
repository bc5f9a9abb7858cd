import * as v from 'valibot';
import { confirmGroupMessages } from '../../operations/group-messages/confirm-group-messages.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { defineCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequencesField, toAddress, toSequences } from './group-message-fields.ts';

/** Confirms to their senders that the user has read messages for which they asked this. */
export const sendReceipts = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.group_msg_receipt',
    request: v.object({ ...placeFields, MsgSeqList: sequencesField }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      confirmGroupMessages(store, place, toSequences(request.MsgSeqList), context);
      return {};
    },
  }),
);
