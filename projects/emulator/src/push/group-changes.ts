import type { Actor } from '../operations/surroundings.ts';
import type { Group } from '../store/groups/group.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import { toGroupInfo } from '../wire/to-wire-group.ts';
import { SYSTEM_ACCOUNT } from '../wire/to-wire-tip.ts';
import type { Connection } from './connection.ts';
import { tellMembers } from './tell-members.ts';

/**
 * Tells the members of a group of a change that is no part of its history: attributes, counters.
 *
 * @param acting the device that knows of it already, if there is one.
 */
export function announceChange(
  store: Store,
  group: Group,
  body: WireBody,
  actor: Actor,
  acting?: Connection,
): void {
  const item = {
    From_Account: SYSTEM_ACCOUNT,
    ToGroupId: group.id,
    MsgSeq: 0,
    MsgRandom: actor.drawNumber(),
    MsgTimeStamp: actor.now,
    GroupInfo: toGroupInfo(store, group, actor.me),
    MsgBody: { Operator_Account: actor.me, ...body },
  };
  tellMembers(store, group, { Event: 6, GroupTips: [item] }, { ...actor, acting });
}
