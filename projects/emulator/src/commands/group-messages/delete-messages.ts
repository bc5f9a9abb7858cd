import * as v from 'valibot';
import { deleteGroupMessages } from '../../operations/group-messages/delete-group-messages.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { defineCommand } from '../command.ts';
import { onBothServices } from '../groups/both-services.ts';
import { placeFields, sequenceField, toAddress } from './group-message-fields.ts';

/** A sequence as the SDK writes it here: as a text. */
const writtenSequence = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  sequenceField,
);

/** Deletes messages from the user's own history. The others keep them. */
export const deleteMessages = onBothServices(
  defineCommand({
    name: 'group_open_http_svc.delete_group_ramble_msg_by_seq',
    request: v.object({ ...placeFields, Seqs: v.array(writtenSequence) }),
    whenInvalid: 'invalidGroupRequest',
    run(store, request, context) {
      const place = enterPlace(store, toAddress(request), context);
      deleteGroupMessages(place, request.Seqs, context);
      return {};
    },
  }),
);
