import * as v from 'valibot';
import { defineSharedCommand } from '../command.ts';
import { countField } from '../fields.ts';

/** Reads whom the user has blocked. */
export const getBlocklist = defineSharedCommand({
  name: 'sns.black_list_get',
  request: v.object({
    StartIndex: v.optional(countField, 0),
    MaxLimited: v.optional(v.pipe(countField, v.minValue(1)), 30),
  }),
  whenInvalid: 'invalidRelationRequest',
  run(store, { StartIndex: start, MaxLimited: most }, { me }) {
    const blocks = store.relations.blocks.of(me);
    const end = start + most;
    return {
      BlackListItem: blocks
        .slice(start, end)
        .map(({ about, since }) => ({ To_Account: about, AddBlackTimeStamp: since })),
      // 0 ends the list: anything else makes the SDK ask for more.
      StartIndex: end < blocks.length ? end : 0,
      // Both spellings are in use.
      CurruentSequence: 0,
      CurrentSequence: 0,
    };
  },
});
