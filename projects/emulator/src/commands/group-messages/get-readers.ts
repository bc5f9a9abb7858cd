import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { demandMessage } from '../../operations/group-messages/demand-message.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { unreadersOf } from '../../operations/group-messages/receipts.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** The values of `Flag`. */
const READ = 0;
const UNREAD = 1;

/** How many names a page has at most. */
const MOST_PER_PAGE = 100;

/** Reads who has read a message, or who has not, page by page. */
export const getReaders = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.get_group_msg_receipt_detail',
    request: v.object({
      ...placeFields,
      MsgSeq: sequenceField,
      Flag: v.picklist([READ, UNREAD]),
      /** Where the page begins, as the page before said it; empty at first. */
      Cursor: v.optional(v.pipe(v.string(), v.regex(/^\d*$/)), ''),
      Num: v.optional(v.pipe(countField, v.minValue(1)), MOST_PER_PAGE),
    }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      const message = demandMessage(store, place, request.MsgSeq, 'noReceipts', context);
      if (!message.needsReceipt) throw new Refusal('noReceipts');
      const readers = message.receipts?.map(({ userID }) => userID) ?? [];
      const all = request.Flag === READ ? readers : unreadersOf(store, place, message);
      const start = Number(request.Cursor);
      const end = start + Math.min(request.Num, MOST_PER_PAGE);
      const page = all.slice(start, end);
      const isLast = end >= all.length;
      return {
        ReadList: request.Flag === READ ? page.map((userID) => ({ Read_Account: userID })) : [],
        UnreadList:
          request.Flag === UNREAD ? page.map((userID) => ({ Unread_Account: userID })) : [],
        Cursor: isLast ? '' : String(end),
        IsFinish: isLast ? 1 : 0,
      };
    },
  }),
);
