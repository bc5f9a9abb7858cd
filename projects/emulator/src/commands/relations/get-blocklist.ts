import { anyRequest, defineCommand } from '../command.ts';

/** Reads whom the user has blocked. Nobody: blocking is not part of the emulator yet. */
export const getBlocklist = defineCommand({
  name: 'sns.black_list_get',
  request: anyRequest,
  whenInvalid: 'invalidRelationRequest',
  run: () => ({ BlackListItem: [], StartIndex: 0, CurruentSequence: 0 }),
});
