import * as v from 'valibot';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { recallGroupMessages } from '../../operations/group-messages/recall-group-messages.ts';
import { defineSharedCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequencesField, toAddress, toSequences } from './group-message-fields.ts';

/** Recalls messages for everybody. The answer says of each whether it is recalled, or why not. */
export const recallMessages = onBothServices(
  defineSharedCommand({
    name: 'group_open_http_svc.group_msg_recall',
    request: v.object({
      ...placeFields,
      MsgSeqList: v.pipe(sequencesField, v.nonEmpty()),
      Reason: v.optional(v.string(), ''),
    }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      const sequences = toSequences(request.MsgSeqList);
      const results = recallGroupMessages(store, place, sequences, context, request.Reason);
      return {
        RecallRetList: results.map(({ sequence, code }) => ({ MsgSeq: sequence, RetCode: code })),
      };
    },
  }),
);
