import * as v from 'valibot';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { pinGroupMessage } from '../../operations/group-messages/pin-group-message.ts';
import { defineCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** Pins a message for everybody in the group. */
export const pinMessage = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.pin_message',
    request: v.object({ ...placeFields, MsgSeq: sequenceField }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      pinGroupMessage(store, place, request.MsgSeq, context);
      return {};
    },
  }),
);
