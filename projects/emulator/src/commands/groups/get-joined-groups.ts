import { anyRequest, defineCommand } from '../command.ts';

/** Reads the groups of the user. None: groups are not part of the emulator yet. */
export const getJoinedGroups = defineCommand({
  name: 'group_open_http_svc.get_joined_group_list',
  request: anyRequest,
  whenInvalid: 'invalidGroupRequest',
  run: () => ({ TotalCount: 0, GroupIdList: [] }),
});

/** The same of communities, which have a service of their own. */
export const getJoinedCommunities = defineCommand({
  name: 'million_group_open_http_svc.get_joined_group_list',
  request: anyRequest,
  whenInvalid: 'invalidGroupRequest',
  run: () => ({ TotalCount: 0, GroupIdList: [] }),
});
