import * as v from 'valibot';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { GroupView } from '../../operations/group-messages/group-view.ts';
import { defineCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, toAddress } from './group-message-fields.ts';

/** Reads which messages of a group are pinned, and by whom. The SDK fetches them by sequence. */
export const getPinnedMessages = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.get_pinned_messages',
    request: v.object(placeFields),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      const view = new GroupView(store, place, context.me, context.policy);
      return {
        PinnedMsgList: place.timeline.pinned
          .filter((message) => view.sees(message))
          .map(({ sequence, pin }) => ({ MsgSeq: sequence, Pinner_Account: pin?.userID })),
      };
    },
  }),
);
