import * as v from 'valibot';
import { blockUsers, unblockUsers } from '../../operations/relations/block-users.ts';
import { toWireResults } from '../../operations/relations/item-result.ts';
import { defineSharedCommand } from '../command.ts';
import { usersField } from './relation-fields.ts';

/** Puts users on the user's blocklist. */
export const blockUsersCommand = defineSharedCommand({
  name: 'sns.black_list_add',
  request: v.object({ To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { To_Account }, context) => toWireResults(blockUsers(store, To_Account, context)),
});

/** Takes users off the user's blocklist. */
export const unblockUsersCommand = defineSharedCommand({
  name: 'sns.black_list_delete',
  request: v.object({ To_Account: usersField }),
  whenInvalid: 'invalidRelationRequest',
  run: (store, { To_Account }, context) => toWireResults(unblockUsers(store, To_Account, context)),
});
