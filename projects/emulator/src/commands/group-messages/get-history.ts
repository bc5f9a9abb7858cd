import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { renewAddresses } from '../../files/renew-addresses.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { readHistory, type HistoryPage } from '../../operations/group-messages/read-history.ts';
import { toWireEntry } from '../../wire/to-wire-group-message.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** The value of `GetType` that asks for single messages. */
const BY_SEQUENCE = 3;

/** Reads a page of the history of a group or a topic, or single messages; newest first. */
export const getHistory = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.group_msg_get',
    request: v.object({
      ...placeFields,
      /** The newest sequence of the page; left out or 0 for the newest of the group. */
      ReqMsgSeq: v.optional(countField, 0),
      ReqMsgNumber: v.optional(v.pipe(countField, v.minValue(1)), 15),
      WithRecalledMsg: v.optional(countField, 0),
      GetType: v.optional(countField, 0),
      ReqMsgSeqList: v.optional(v.array(sequenceField), []),
    }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const { policy, fileUrls, now } = context;
      const place = enterPlace(store, toAddress(request), context);
      if (place.group.type === 'AVChatRoom') throw new Refusal('noHistoryHere');
      const wish = {
        withRecalled: request.WithRecalledMsg === 1,
        sequences:
          request.GetType === BY_SEQUENCE
            ? request.ReqMsgSeqList.slice(0, policy.messagesPerPage)
            : undefined,
        newest: request.ReqMsgSeq || undefined,
        count: Math.min(request.ReqMsgNumber, policy.messagesPerPage),
      };
      const page: HistoryPage = readHistory(store, place, wish, context);
      return {
        GroupId: place.group.id,
        IsFinished: page.next === 0 ? 1 : 0,
        RspMsgList: page.entries.map((entry) =>
          renewAddresses(toWireEntry(store, place, entry), fileUrls, now),
        ),
        NextReqMsgSeq: page.next,
        // Sequences of the page that this member does not see: the SDK knows that they are no gap.
        InvisibleMsgSeq: page.hidden,
      };
    },
  }),
);
