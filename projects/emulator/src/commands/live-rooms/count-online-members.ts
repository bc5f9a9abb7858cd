import * as v from 'valibot';
import { demandGroup } from '../../operations/groups/demand.ts';
import { SECONDS_OF_AUDIENCE } from '../../push/announce-live.ts';
import { defineSharedCommand } from '../command.ts';

/** How many of a group are online; of a live room, how many watch. Anybody may ask. */
export const countOnlineMembers = defineSharedCommand({
  name: 'group_open_http_svc.get_online_member_num',
  request: v.object({ GroupId: v.string() }),
  whenInvalid: 'invalidGroupRequest',
  run(store, { GroupId }, { now, policy, switchboard }) {
    const { id, type } = demandGroup(store, GroupId);
    const count =
      type === 'AVChatRoom'
        ? store.liveAudience.count(id, now, policy.liveAbsenceSeconds)
        : store.groups.membersOf(id).filter(({ userID }) => switchboard.isHere(userID)).length;
    return { OnlineMemberNum: count, ExpireTime: SECONDS_OF_AUDIENCE };
  },
});
