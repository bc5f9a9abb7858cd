import * as v from 'valibot';
import { findSeenMessage } from '../../operations/group-messages/demand-message.ts';
import { enterPlace, type GroupPlace } from '../../operations/group-messages/group-place.ts';
import { codeOf, countReceipts } from '../../operations/group-messages/receipts.ts';
import type { Actor } from '../../operations/surroundings.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequencesField, toAddress, toSequences } from './group-message-fields.ts';

/** Reads how many members have read messages. A message without receipts gets a code of its own. */
export const getReceipts = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.get_group_msg_receipt',
    request: v.object({ ...placeFields, MsgSeqList: sequencesField }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      return {
        GroupMsgReceiptList: toSequences(request.MsgSeqList).map((sequence) =>
          toItem(store, place, sequence, context),
        ),
      };
    },
  }),
);

function toItem(store: Store, place: GroupPlace, sequence: number, actor: Actor): WireBody {
  const message = findSeenMessage(store, place, sequence, actor);
  if (!message?.needsReceipt) return { Code: codeOf('noReceipts'), MsgSeq: sequence };
  const { read, unread } = countReceipts(store, place, message);
  return { Code: 0, MsgSeq: sequence, ReadNum: read, UnreadNum: unread };
}
