import * as v from 'valibot';
import { deleteRequests } from '../../operations/relations/dismiss-requests.ts';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { defineCommand } from '../command.ts';
import { usersField } from './relation-fields.ts';
import { directionsOf, requestTypeField } from './request-type.ts';

/** Deletes requests to become friends, without an answer. */
export const deleteRequestsCommand = defineCommand({
  name: 'sns.pendency_delete',
  request: v.object({ PendencyType: requestTypeField, To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { PendencyType, To_Account }, context) =>
    toWireResults(deleteRequests(store, To_Account, directionsOf(PendencyType), context)),
});
