import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { placeFields, toAddress } from '../../commands/group-messages/group-message-fields.ts';
import { eraseMessagesOf } from '../../operations/group-messages/erase-messages.ts';
import { demandPlace } from '../../operations/group-messages/group-place.ts';
import { refuseStrangers } from '../../operations/groups/group-limits.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Deletes the latest messages of a sender for everybody. Nobody is told. */
export const deleteMessagesOfSender = defineRestCommand({
  name: 'group_open_http_svc/delete_group_msg_by_sender',
  request: v.object({ ...placeFields, Sender_Account: userIdField }),
  whenInvalid: 'invalidGroupRequest',
  run(store, request) {
    const place = demandPlace(store, toAddress(request));
    refuseStrangers(store, [request.Sender_Account]);
    eraseMessagesOf(store, place, request.Sender_Account);
    return {};
  },
});
