import type { Connection } from '../../push/connection.ts';
import { liveEvents } from '../../store/live-rooms.ts';
import type { Group } from '../../store/groups/group.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { toWireLiveItem } from '../../wire/to-wire-live-item.ts';
import { demandGroup } from '../groups/demand.ts';
import { enterGroup } from '../groups/enter-group.ts';
import { beforeJoining } from '../groups/join-group.ts';
import type { Actor, Surroundings } from '../surroundings.ts';
import { refuseBanned } from './ban-members.ts';
import { writePollKey } from './poll-key.ts';

type OnConnection = Surroundings & { readonly connection: Connection };

/**
 * Lets a user into a live room and says how it is polled. Who is in it already is let in again and
 * nobody is told: an SDK that was loaded anew joins anew.
 */
export function enterRoom(
  store: Store,
  group: Group,
  withHistory: boolean,
  actor: Actor & OnConnection,
): WireBody | Promise<WireBody> {
  refuseBanned(store, group, actor);
  return beforeJoining(group, actor, () => {
    // Much can have happened while the app's server was asked.
    refuseBanned(store, demandGroup(store, group.id), actor);
    const startSequence = store.liveRooms.lastSequence(group.id) + 1;
    store.liveAudience.see(group.id, actor.connection, actor.me, actor.now);
    if (!store.groups.findMember(group.id, actor.me)) {
      enterGroup(store, group, [actor.me], 'applied', actor);
    }
    return {
      ...toAdmission(group.id, startSequence),
      AVChatRoomKey: `live-${group.id}`,
      RspMsgList: withHistory ? toHistory(store, group.id, startSequence, actor) : [],
    };
  });
}

/** Lets somebody watch a live room who has not signed in. Nobody is told. */
export function watchRoom(store: Store, group: Group, context: OnConnection): WireBody {
  store.liveAudience.see(group.id, context.connection, undefined, context.now);
  return toAdmission(group.id, store.liveRooms.lastSequence(group.id) + 1);
}

/** The latest messages of a live room before a sequence, oldest first. */
export function toHistory(
  store: Store,
  groupId: string,
  before: number,
  { policy }: Surroundings,
): WireBody[] {
  return store.liveRooms
    .from(groupId, 1)
    .filter(({ event, sequence }) => event === liveEvents.message && sequence < before)
    .slice(-policy.liveHistory)
    .map(toWireLiveItem);
}

function toAdmission(groupId: string, startSequence: number): WireBody {
  return {
    JoinedStatus: 'JoinedSuccess',
    HugeGroupFlag: 1,
    LongPollingKey: writePollKey({ groupId, startSequence }),
    StartSeq: startSequence,
  };
}
