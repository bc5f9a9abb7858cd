import * as v from 'valibot';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { markGroupRead } from '../../operations/group-messages/mark-group-read.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, toAddress } from './group-message-fields.ts';

/** Moves the user's read mark in a group or a topic forward. */
export const markRead = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.msg_read_report',
    request: v.object({ ...placeFields, MsgReadedSeq: countField }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      markGroupRead(store, place, request.MsgReadedSeq, context);
      return {};
    },
  }),
);
