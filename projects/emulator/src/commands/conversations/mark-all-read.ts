import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import { enterPlace } from '../../operations/group-messages/group-place.ts';
import { everythingRead, peerHasRead } from '../../push/events.ts';
import type { Store } from '../../store/store.ts';
import { defineCommand, type Context } from '../command.ts';
import { countField } from '../fields.ts';

/** Marks every conversation of the user as read. */
export const markAllRead = defineCommand({
  name: 'openim.read_all_unread_msg',
  request: v.object({
    C2CReadAllMsg: v.optional(countField, 0),
    GroupReadInfo: v.optional(
      v.array(v.object({ GroupId: v.string(), MsgSeq: v.optional(countField, 0) })),
      [],
    ),
  }),
  whenInvalid: 'invalidMessageRequest',
  run(store, request, context) {
    const directToo = request.C2CReadAllMsg === 1;
    if (directToo) markDirectRead(store, context);
    const groups = request.GroupReadInfo.map((group) => markGroup(store, group, context));
    const read = groups.filter(({ RetCode }) => RetCode === 0);
    if (directToo || read.length > 0) tellOwnDevices(request.C2CReadAllMsg, read, context);
    return { C2CReadAllMsg: request.C2CReadAllMsg, GroupReadInfoArray: groups };
  },
});

/** A group and how far it is read. */
interface GroupReadInfo {
  readonly GroupId: string;
  readonly MsgSeq: number;
}

function markDirectRead(store: Store, { me, push }: Context): void {
  for (const peer of store.conversations.peersOf(me)) {
    const thread = store.messages.between(me, peer);
    if (!thread.markRead(me, thread.lastTime)) continue;
    push.toUser(peer, peerHasRead(me, thread.readMarkOf(me).time));
  }
}

// Each group is granted or refused by itself.
function markGroup(
  store: Store,
  group: GroupReadInfo,
  context: Context,
): GroupReadInfo & { readonly RetCode: number } {
  try {
    const { timeline } = enterPlace(store, { groupId: group.GroupId }, context);
    timeline.markRead(context.me, group.MsgSeq);
    return { ...group, RetCode: 0 };
  } catch (error) {
    if (error instanceof Refusal) return { ...group, RetCode: error.code };
    throw error;
  }
}

function tellOwnDevices(
  directToo: number,
  groups: readonly GroupReadInfo[],
  { me, connection, push }: Context,
): void {
  const marks = groups.map(({ GroupId, MsgSeq }) => ({ GroupId, LastReadMsgSeq: MsgSeq }));
  push.toOtherDevices(me, connection, everythingRead(directToo, marks));
}
