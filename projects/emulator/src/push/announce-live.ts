import type { Surroundings } from '../operations/surroundings.ts';
import type { Policy } from '../policy.ts';
import { liveEvents, type Announcement, type LiveItem } from '../store/live-rooms.ts';
import type { Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import type { PushEvent } from './events.ts';

/** For how many seconds the SDK may show the number of viewers that a tip brought. */
export const SECONDS_OF_AUDIENCE = 10;

/** What is told of a live room besides messages: what a push carries, as an item of a poll. */
type Content = Pick<Announcement, 'event' | 'fields'>;

/**
 * Announces in a live room what elsewhere is pushed to every member. Says whether it can be: what
 * polls have no item for is pushed there too.
 */
export function announceLive(
  store: Store,
  groupId: string,
  event: PushEvent,
  { now, policy }: Pick<Surroundings, 'now' | 'policy'>,
): boolean {
  const contents = toContents(event);
  for (const { event: kind, fields } of contents) {
    const counted =
      kind === liveEvents.tip ? withAudience(store, groupId, fields, now, policy) : fields;
    addToRoom(store, groupId, { event: kind, fields: counted, time: now }, policy);
  }
  return contents.length > 0;
}

/** Puts something into a live room as its policy has it. Says with which place, if it was taken. */
export function addToRoom(
  store: Store,
  groupId: string,
  announcement: Announcement,
  policy: Policy,
): LiveItem | undefined {
  return store.liveRooms.announce(groupId, announcement, {
    messagesPerSecond: policy.liveMessagesPerSecond,
    itemsKept: policy.liveItemsKept,
  });
}

function toContents(event: PushEvent): Content[] {
  const tips = listIn(event, 'GroupTips').map((item): Content => {
    const body = item['MsgBody'];
    if (isRecall(body)) return { event: liveEvents.revoked, fields: toRecall(item, body) };
    return { event: kindOfTip(event.Event), fields: item };
  });
  const modified = listIn(event, 'GroupMsgModNotifys').map((item) => ({
    event: liveEvents.modified,
    fields: { ...item, MsgModifiedFlag: 1 },
  }));
  const reactions = listIn(event, 'MsgReactionNotifyList');
  const reacted = {
    event: liveEvents.reaction,
    fields: { MsgBody: { MsgReactionNotifyList: reactions } },
  };
  return [...tips, ...modified, ...(reactions.length > 0 ? [reacted] : [])];
}

function kindOfTip(event: number): Content['event'] {
  if (event === 6) return liveEvents.change;
  return event === 5 ? liveEvents.notice : liveEvents.tip;
}

interface Recall {
  readonly GroupWithdrawInfoArray: readonly WireBody[];
}

function isRecall(body: unknown): body is Recall {
  return typeof body === 'object' && body !== null && 'GroupWithdrawInfoArray' in body;
}

function toRecall(item: WireBody, { GroupWithdrawInfoArray: recalled }: Recall): WireBody {
  const RevokerInfo = recalled[0]?.['RevokerInfo'];
  return { ...item, MsgBody: { RevokeMsgList: recalled }, RevokerInfo };
}

// The SDK shows the number of viewers that comes with each who comes or goes.
function withAudience(
  store: Store,
  groupId: string,
  tip: WireBody,
  now: number,
  policy: Policy,
): WireBody {
  const OnlineMemberInfo = {
    OnlineMemberNum: store.liveAudience.count(groupId, now, policy.liveAbsenceSeconds),
    ExpireTime: SECONDS_OF_AUDIENCE,
  };
  return { ...tip, MsgBody: { ...(tip['MsgBody'] as WireBody), OnlineMemberInfo } };
}

function listIn(event: PushEvent, key: string): WireBody[] {
  const list = event[key];
  return Array.isArray(list) ? (list as WireBody[]) : [];
}
