import * as v from 'valibot';
import { countField } from '../../commands/fields.ts';
import { defineRestCommand } from '../rest-command.ts';
import { restGroupTypeField } from './rest-group-fields.ts';

/** How many groups a page has at most. */
const GROUPS_PER_PAGE = 10_000;

/** Reads a page of all groups of the app. */
export const listGroups = defineRestCommand({
  name: 'group_open_http_svc/get_appid_group_list',
  request: v.object({
    Limit: v.optional(
      v.pipe(countField, v.minValue(1), v.maxValue(GROUPS_PER_PAGE)),
      GROUPS_PER_PAGE,
    ),
    /** Where the page begins: 0, or what the page before was answered with. */
    Next: v.optional(countField, 0),
    GroupType: v.optional(restGroupTypeField),
  }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { Limit, Next, GroupType }) {
    const groups = store.groups
      .all()
      .filter(({ type }) => GroupType === undefined || type === GroupType);
    const end = Next + Limit;
    return {
      TotalCount: groups.length,
      GroupIdList: groups.slice(Next, end).map(({ id, type }) => ({ GroupId: id, Type: type })),
      Next: end < groups.length ? end : 0,
    };
  },
});
