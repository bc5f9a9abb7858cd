import * as v from 'valibot';
import { findSeenMessage } from '../../operations/group-messages/demand-message.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** Reads which of some members have read messages, and when. */
export const getReceiptsOfMembers = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.get_group_msg_receipts_by_users',
    request: v.object({
      ...placeFields,
      MemberReadMsgList: v.array(
        v.object({ MsgSeq: sequenceField, MemberList_Account: v.array(userIdField) }),
      ),
    }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      return {
        MsgReadList: request.MemberReadMsgList.map(({ MsgSeq, MemberList_Account: userIDs }) => {
          const message = findSeenMessage(store, place, MsgSeq, context);
          const receipts = message?.receipts ?? [];
          const wanted = receipts.filter(({ userID }) => userIDs.includes(userID));
          const ReadList = wanted.map(({ userID, at }) => ({
            Read_Account: userID,
            Read_Time: at,
          }));
          return { MsgSeq, ReadList };
        }),
      };
    },
  }),
);
